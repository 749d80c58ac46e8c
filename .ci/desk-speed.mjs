// Measures the desk in Chromium: node desk-speed.mjs TOOLS CHROMIUM PROGRAM PROJECT. Figures are printed, nothing is judged.
import { spawn } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [tools, chromium, program, project] = process.argv.slice(2)
const load = createRequire(resolve(tools, 'x.js'))
const browser = await load('playwright-core').chromium.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const say = (what, value) => console.log(`${what.padEnd(44)} ${value}`)
const ms = n => Math.round(n) + ' ms'

// start runs the desk and gives its address as soon as it is printed.
async function start() {
  const desk = spawn(program, ['desk', '--root', project, '--no-open'])
  const address = await new Promise(done => desk.stdout.once('data', d => done(String(d).split('\n')[0])))
  return { desk, address }
}

const stop = desk => new Promise(done => { desk.once('exit', done); desk.kill('SIGKILL') })

// memory is the most that a process has held, in MiB; 0 where the system does not say.
function memory(pid) {
  try { return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024) } catch { return 0 }
}

const open = async address => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(address + '#guide=intrathecal-pump&edition=web')
  await page.waitForSelector('.ink svg')
  return page
}

await (await browser.newPage()).close() // the browser's own start is not the desk's
const begin = performance.now()
const { desk, address } = await start()
const listening = performance.now()
const page = await open(address)
say('start to address', ms(listening - begin))
say('start to first page', ms(performance.now() - begin))

// From Enter to the changed page: the words under the hand, in the middle of the guide, 40 times.
const title = await page.locator('text', { hasText: 'We place a thin tube' }).last().getAttribute('data-origin')
const times = []
for (let i = 0; i < 40; i++) {
  await page.locator(`text[data-origin="${title}"]`).last().click()
  await page.waitForSelector('.editing textarea')
  await page.keyboard.press('ControlOrMeta+A')
  const words = 'Tube ' + (100 + i)
  await page.keyboard.insertText(words)
  times.push(await page.evaluate(([title, words]) => new Promise(done => {
    const from = performance.now()
    const look = () => [...document.querySelectorAll(`.ink text[data-origin="${title}"]`)].some(t => t.textContent.includes(words)) ? done(performance.now() - from) : requestAnimationFrame(look)
    document.querySelector('.editing textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    look()
  }), [title, words]))
  await page.waitForSelector('.editing', { state: 'detached' })
}
times.sort((a, b) => a - b)
say('key to changed page, median', ms(times[20]))
say('key to changed page, 95th of 100', ms(times[37]))
say('memory of the program after it', memory(desk.pid) + ' MiB')
await page.close()
await stop(desk)

for (let i = 0; i < 36; i++) copyFileSync(join(project, 'guides', 'spinal-cord-stimulation.yaml'), join(project, 'guides', `guide-${i}.yaml`))
const again = performance.now()
const many = await start()
const list = await open(many.address)
await list.waitForFunction(() => document.querySelectorAll('.guide').length >= 40)
say('40 guides: start to first page and list', ms(performance.now() - again))
const scroll = performance.now()
await list.locator('.guide').last().scrollIntoViewIfNeeded()
say('40 guides: to the end of the list', ms(performance.now() - scroll))
say('40 guides: memory of the program', memory(many.desk.pid) + ' MiB')
await stop(many.desk)
await browser.close()
