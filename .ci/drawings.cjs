// Draws every name.svg below a folder as name.svg.png, 480 pixels on its longer side, on white.
const { readFileSync, writeFileSync, readdirSync } = require("node:fs")
const { join } = require("node:path")
const { Resvg } = require("@resvg/resvg-js")

function draw(name) {
  const data = readFileSync(name)
  const { width, height } = new Resvg(data)
  const fitTo = { mode: width >= height ? "width" : "height", value: 480 }
  writeFileSync(name + ".png", new Resvg(data, { background: "white", fitTo, font: { loadSystemFonts: false } }).render().asPng())
}

for (const e of readdirSync(process.argv[2], { withFileTypes: true, recursive: true })) {
  const name = join(e.parentPath ?? e.path, e.name)
  if (!name.endsWith(".svg")) continue
  try {
    draw(name)
  } catch (error) {
    console.log(name, "is not drawn by the judge:", String(error).slice(0, 100))
  }
}
