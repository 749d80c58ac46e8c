// When the first page of a PDF can be drawn over a slow line, and how many bytes that takes: as it is, and as qpdf orders it for
// the web ("linearized"). PDF.js, the reader inside of Firefox, asks for ranges as it does there; what it asks for comes from a
// server of this script at the speed and with the delay of a slow telephone.
//
//   npm install --prefix /tmp/pdfjs pdfjs-dist
//   NODE_PATH=/tmp/pdfjs/node_modules node .ci/firstpage.mjs FILE.pdf...
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tmpdir } from 'node:os'

const speed = 1_600_000 / 8 // bytes a second, and a delay of 150 ms: what Lighthouse calls slow 4G
const delay = 150

const where = createRequire(join(process.env.NODE_PATH ?? '.', 'x.js')).resolve('pdfjs-dist/legacy/build/pdf.mjs')
const { getDocument, VerbosityLevel } = await import(pathToFileURL(where).href)

const dir = mkdtempSync(join(tmpdir(), 'firstpage-'))
let sent = 0, line = Promise.resolve()
const wait = ms => new Promise(done => setTimeout(done, ms))

// One line for all answers: a piece waits until those before it are through.
const through = piece => (line = line.then(() => wait(piece.length / speed * 1000)))

const server = createServer(async (ask, answer) => {
  const data = readFileSync(decodeURIComponent(ask.url.slice(1)))
  const range = /bytes=(\d+)-(\d*)/.exec(ask.headers.range ?? '')
  const from = range ? +range[1] : 0, to = range && range[2] ? +range[2] : data.length - 1
  await wait(delay)
  answer.writeHead(range ? 206 : 200, { 'Accept-Ranges': 'bytes', 'Content-Type': 'application/pdf', 'Content-Length': to - from + 1, ...(range && { 'Content-Range': `bytes ${from}-${to}/${data.length}` }) })
  for (let at = from; at <= to && !answer.destroyed; at += 4096) {
    const piece = data.subarray(at, Math.min(at + 4096, to + 1))
    await through(piece)
    if (answer.destroyed) return
    sent += piece.length
    answer.write(piece)
  }
  answer.end()
})
await new Promise(done => server.listen(0, '127.0.0.1', done))

// first is the time until everything that page 1 draws is there, fonts and pictures too.
async function first(file, options) {
  sent = 0
  line = Promise.resolve()
  const start = performance.now()
  const task = getDocument({ url: `http://127.0.0.1:${server.address().port}/${encodeURIComponent(file)}`, verbosity: VerbosityLevel.ERRORS, ...options })
  const doc = await task.promise
  await (await doc.getPage(1)).getOperatorList()
  const took = performance.now() - start, bytes = sent
  await task.destroy()
  await wait(300)
  return [took, bytes]
}

// middle is the middle one of five runs, by time.
async function middle(file, options) {
  const all = []
  for (let i = 0; i < 5; i++) all.push(await first(file, options))
  return all.sort((a, b) => a[0] - b[0])[2]
}

await first(process.argv[2], {}) // the reader itself is warm
console.log('file, order, bytes, first page when streamed: ms, bytes; by ranges alone: ms, bytes')
for (const file of process.argv.slice(2)) {
  const ordered = join(dir, basename(file))
  execFileSync('qpdf', ['--linearize', '--deterministic-id', file, ordered])
  const again = join(dir, 'plain-' + basename(file)) // qpdf's own writing without the order, so that the order alone is compared
  execFileSync('qpdf', ['--deterministic-id', file, again])
  for (const [name, f] of [['ours', file], ['qpdf, no order', again], ['qpdf, ordered', ordered]]) {
    const a = await middle(f, {}), b = await middle(f, { disableStream: true, disableAutoFetch: true })
    console.log([basename(file), name, readFileSync(f).length, ...a.map(Math.round), ...b.map(Math.round)].join(', '))
  }
}
server.close()
rmSync(dir, { recursive: true })
