// Looks at a bundle of the website in Chromium: node site.mjs TOOLS CHROMIUM BUNDLE SHOTS
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, existsSync, statSync } from 'node:fs'
import { extname, join, normalize, resolve } from 'node:path'

const [tools, chromium, bundle, shots] = process.argv.slice(2)
const load = createRequire(resolve(tools, 'x.js'))
const browsers = load('playwright-core')
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(shots, { recursive: true })

// Bytes over the wire, as they are: a server that packs them sends a third. A page of a news site has 2.5 million.
const limits = { first: 250_000, all: 600_000 }
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }

const faults = []
const fault = (where, what) => { faults.push(`${where}: ${what}`); console.error(`site: ${where}: ${what}`) }

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff': 'font/woff', '.pdf': 'application/pdf',
  '.webp': 'image/webp', '.jpg': 'image/jpeg', '.png': 'image/png', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain' }
let sent = 0
const server = createServer((request, response) => {
  let name = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
  if (name.endsWith('/')) name += 'index.html'
  const file = join(bundle, name)
  if (!existsSync(file) || !statSync(file).isFile()) { response.writeHead(404).end(); return }
  const data = readFileSync(file)
  sent += data.length
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(data)
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const base = `http://127.0.0.1:${server.address().port}/`

const manifest = JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8'))
const pages = ['index.html', ...manifest.guides.map(g => g.page)]
const browser = await browsers.chromium.launch({ executablePath: chromium, args: ['--no-sandbox'] })

// seeAll scrolls through a page, so that everything that waits to be near is fetched.
const seeAll = page => page.evaluate(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo({ top: y, behavior: 'instant' })
    await new Promise(done => setTimeout(done, 20))
  }
  await Promise.all([...document.images].map(i => i.complete || new Promise(done => { i.onload = i.onerror = done })))
  scrollTo({ top: 0, behavior: 'instant' })
})

async function look(name, size, options = {}) {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  sent = 0
  page.on('response', r => { if (r.status() >= 400) fault(name, `${r.url()} answers ${r.status()}`) })
  page.on('console', m => { if (m.type() === 'error') fault(name, m.text()) })
  page.on('requestfailed', r => fault(name, `${r.url()} cannot be fetched`))
  page.on('request', r => { if (!r.url().startsWith(base)) fault(name, `asks a stranger for ${r.url()}`) })
  await page.goto(base + name, { waitUntil: 'networkidle' })
  return { context, page }
}

async function appearance(name, size) {
  const { context, page } = await look(name, size)
  const first = sent
  if (first > limits.first) fault(name, `the first screen of a ${size} takes ${first} bytes, ${limits.first} are allowed`)
  await seeAll(page)
  await page.waitForLoadState('networkidle')
  if (sent > limits.all) fault(name, `all of it takes ${sent} bytes, ${limits.all} are allowed`)
  for (const i of await page.$$eval('img', all => all.filter(i => !i.naturalWidth).map(i => i.src))) fault(name, `the picture ${i} does not show`)
  const fonts = await page.evaluate(() => [...document.fonts].filter(f => f.status === 'error').map(f => f.family))
  if (fonts.length) fault(name, `the fonts ${fonts} do not load`)
  await page.evaluate(axe)
  const found = await page.evaluate(() => axe.run({ rules: { 'target-size': { enabled: true } } }))
  for (const v of found.violations) fault(name, `${size}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
  for (let y = 0, k = 0, high = await page.evaluate(() => document.documentElement.scrollHeight); y < high; y += 6000, k++) {
    await page.screenshot({ path: join(shots, `${name.replace('.html', '')}-${size}-${k}.png`), fullPage: true,
      clip: { x: 0, y, width: sizes[size].width, height: Math.min(6000, high - y) } })
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  const night = await page.evaluate(() => axe.run({ runOnly: ['color-contrast'] }))
  for (const v of night.violations) fault(name, `${size} at night: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
  console.log(`site: ${name}, ${size}: ${first} bytes first, ${sent} in all, ${found.passes.length} rules of axe passed`)
  await context.close()
}

// narrow: 320 pixels are a small phone, or a desk at 400 % (WCAG 2.1, 1.4.10).
async function narrow(name) {
  for (const width of [320, 390, 600, 768, 960, 1024, 1280, 1920]) {
    const { context, page } = await look(name, 'phone', { viewport: { width, height: 800 } })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) {
      const who = await page.evaluate(w => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 100)), width)
      fault(name, `at ${width} pixels it is ${wide} wide: ${who.join(' | ')}`)
    }
    await context.close()
  }
}

// links: every address of the bundle answers, and every place in a page is there.
async function links(name) {
  const { context, page } = await look(name, 'desk')
  const all = await page.$$eval('a[href], link[href]', as => as.map(a => a.href))
  for (const to of new Set(all)) {
    if (!to.startsWith(base)) continue
    const [address, place] = to.split('#')
    const answer = await page.request.get(address)
    if (!answer.ok()) fault(name, `${to} answers ${answer.status()}`)
    else if (place && !(await answer.text()).includes(`id="${place}"`)) fault(name, `${to}: there is no such place`)
  }
  await context.close()
}

async function withoutScript(name) {
  const { context, page } = await look(name, 'phone', { javaScriptEnabled: false })
  if (!await page.locator('h1').isVisible()) fault(name, 'without JavaScript there is no heading')
  const link = page.locator('.contents a').last()
  if (await link.count()) {
    const to = await link.getAttribute('href')
    await link.click()
    if (!page.url().endsWith(to)) fault(name, 'without JavaScript the contents lead nowhere')
    const box = await page.locator(to).boundingBox()
    if (!box || box.y > sizes.phone.height || box.y + box.height < 0) fault(name, `without JavaScript ${to} does not come into sight`)
  }
  await context.close()
}

// keyboard: the first stop is the way past the head.
async function keyboard(name) {
  const { context, page } = await look(name, 'desk')
  await page.keyboard.press('Tab')
  if (await page.evaluate(() => document.activeElement.className) !== 'skip') fault(name, 'the first stop of the keyboard is not the skip link')
  await page.keyboard.press('Enter')
  if (await page.evaluate(() => document.activeElement.id) !== 'guide') fault(name, 'the skip link does not lead to the guide')
  await context.close()
}

// fillsIn chooses a day for a calendar: all dates stand, the file for a calendar has a day for each row, and nothing was asked of
// anybody, or kept.
async function fillsIn(name) {
  const { context, page } = await look(name, 'phone', { acceptDownloads: true })
  if (!await page.locator('.choose-day').count()) { await context.close(); return false }
  await seeAll(page) // pictures further down are fetched when they come near
  await page.waitForLoadState('networkidle')
  const asked = []
  page.on('request', r => { if (!r.url().startsWith('blob:')) asked.push(r.url()) })
  await page.locator('.choose-day input').fill('2028-03-01')
  const days = await page.locator('[data-day]').count()
  const dates = await page.$$eval('[data-day] time', all => all.map(t => t.dateTime))
  const want = await page.$$eval('[data-day]', all => all.map(d => new Date(Date.UTC(2028, 2, 1 + Number(d.dataset.day))).toISOString().slice(0, 10)))
  if (dates.join() !== want.join()) fault(name, `the dates are ${dates}, want ${want}`)
  const [got] = await Promise.all([page.waitForEvent('download'), page.locator('.keep').click()])
  const file = readFileSync(await got.path(), 'utf8')
  const starts = [...file.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)].map(m => m[1])
  if (starts.join() !== want.map(d => d.replaceAll('-', '')).join()) fault(name, `the calendar file begins its days on ${starts}`)
  if (file.split('\r\n').some(line => Buffer.byteLength(line) > 75)) fault(name, 'a line of the calendar file is longer than 75 bytes')
  for (const box of await page.locator('input[type=checkbox]').all()) await box.check()
  for (const line of await page.locator('.filled input[type=text], .filled textarea').all()) await line.fill('Ann Sample')
  const own = page.locator('[data-own-day]').first()
  if (await own.count()) {
    await own.fill('2028-03-05')
    await own.blur()
    const day = await page.locator('[data-day="0"] time').first().getAttribute('datetime')
    if (day !== '2028-03-05') fault(name, `the day under "For you" is not that of the calendar: ${day}`)
  }
  await page.waitForTimeout(200)
  if (asked.length) fault(name, `filling it in asks for ${asked}`)
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length, location.search.length])
  if (kept.some(n => n)) fault(name, `filling it in leaves something behind: ${kept}`)
  page.removeAllListeners('console') // the refusal is what is wanted
  page.removeAllListeners('requestfailed')
  if (await page.evaluate(() => fetch('/').then(() => true, () => false))) fault(name, 'the policy of the page lets something be sent')
  await context.close()
  console.log(`site: ${name}: ${days} dates, nothing sent, nothing kept`)
  return true
}

// download clicks what a patient would click, and compares what comes with the manifest.
async function download(guide) {
  const { context, page } = await look(guide.page, 'phone', { acceptDownloads: true })
  for (const want of guide.documents.filter(d => !d.place)) {
    const [got] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href="${want.file}"]`).first().click()])
    const data = readFileSync(await got.path())
    if (createHash('sha256').update(data).digest('hex') !== want.sha256) fault(guide.page, `${want.file} comes with other bytes than the manifest says`)
    if (got.suggestedFilename() !== want.file) fault(guide.page, `${want.file} is saved as ${got.suggestedFilename()}`)
  }
  await context.close()
}

for (const name of pages) {
  for (const size of Object.keys(sizes)) await appearance(name, size)
  for (const check of [narrow, links, withoutScript, keyboard]) await check(name)
}
let filled = 0
for (const guide of manifest.guides) filled += await fillsIn(guide.page)
if (!filled) fault('the bundle', 'no guide has a calendar to look at')
for (const guide of manifest.guides) await download(guide)
await browser.close()
server.close()
console.log(`site: ${pages.length} pages, ${faults.length} faults; pictures of them in ${shots}`)
process.exit(faults.length ? 1 : 0)
