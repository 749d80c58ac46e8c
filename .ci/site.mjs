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

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff': 'font/woff', '.pdf': 'application/pdf',
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

// findsOffice looks for the nearest office by ZIP code, by town, by keys alone and by the reader's own place. Distances are reckoned here anew from
// what the page says of its offices; nothing is asked of anybody once the list of towns is there, and nothing is kept.
async function findsOffice(name) {
  const { context, page } = await look(name, 'phone')
  if (!await page.locator('.finder').count()) { await context.close(); return false }
  const say = await page.locator('.finder').evaluate(e => JSON.parse(e.dataset.words))
  const says = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all)
  await seeAll(page) // pictures further down are fetched when they come near, the list of towns when the field is entered
  const field = page.locator('#near')
  const [towns] = await Promise.all([page.waitForResponse(/places\./), field.focus()])
  await towns.finished()
  const asked = []
  page.on('request', r => asked.push(r.url()))
  const found = page.locator('.found'), cards = page.locator('.finder .cards > li')
  const offices = await page.$$eval('.state [data-at]', all => all.map(e => ({ name: e.firstElementChild.textContent, at: e.dataset.at.split(' ').map(Number) })))
  const miles = ([a, b], [c, d]) => { // the law of cosines; the page has another form
    const r = Math.PI / 180
    return 3958.8 * Math.acos(Math.min(1, Math.sin(a * r) * Math.sin(c * r) + Math.cos(a * r) * Math.cos(c * r) * Math.cos((d - b) * r)))
  }
  const order = at => offices.map(o => ({ name: o.name, miles: miles(at, o.at) })).sort((a, b) => a.miles - b.miles)
  const until = async (what, want) => {
    try { await page.waitForFunction(w => document.querySelector('.found').textContent === w, want, { timeout: 3000 }) } catch { fault(name, `${what} says "${await found.textContent()}", want "${want}"`) }
  }
  const lookFor = async (what, text, at, place, slack = 1) => {
    await field.fill(text)
    await field.press('Enter')
    await result(what, at, place, slack)
  }
  const result = async (what, at, place, slack) => {
    try { await page.waitForFunction(p => document.querySelector('.found').textContent.includes(p), place, { timeout: 3000 }) } catch { return fault(name, `${what} says "${await found.textContent()}", and nothing of ${place}`) }
    const want = order(at), near = want.filter(o => o.miles <= 50)
    const shown = await page.$$eval('.finder .cards > li', all => all.map(e => ({ name: e.firstElementChild.textContent, tag: e.firstElementChild.tagName, miles: Number(e.querySelector('.miles').textContent.replace(/[^0-9]/g, '')), tel: !!e.querySelector('a[href^="tel:"]'), map: !!e.querySelector('a[href^="https://"]') })))
    if (shown.map(o => o.name).join() !== want.slice(0, Math.max(3, near.length)).map(o => o.name).join()) fault(name, `${what} shows ${shown.map(o => o.name)}, want ${want.map(o => `${o.name} ${o.miles.toFixed(1)}`)}`)
    shown.forEach((o, i) => { if (Math.abs(o.miles - want[i].miles) > slack + .5) fault(name, `${what}: ${o.name} is ${o.miles} miles away, want ${want[i].miles.toFixed(1)}`) })
    if (!shown.every(o => o.tel && o.map)) fault(name, `${what}: an office without its number or the way to it`)
    const told = near.length > 1 ? says(say.near, { n: near.length, place, office: want[0].name }) : near.length ? says(say.nearOne, { place, office: want[0].name }) : says(say.far, { place, reach: 50, office: want[0].name })
    const start = told.split('{miles}')[0]
    if (!(await found.textContent()).startsWith(start)) fault(name, `${what} says "${await found.textContent()}", want "${start}"`)
    if (await page.locator('.state').first().isVisible()) fault(name, `${what}: the offices by state stand there, too`)
  }
  if (await found.getAttribute('role') !== 'status') fault(name, 'what was found is not announced')
  // by ZIP code; the second is typed with four digits more, the third is one that the page knows by its area alone
  await lookFor('a ZIP code', '21201', [39.295, -76.622], 'Baltimore, MD 21201')
  await lookFor('a long ZIP code', '21740-1234', [39.632, -77.73], 'Hagerstown, MD 21740', 4)
  await lookFor('a ZIP code far away', '90210', [34.05, -118.35], '90210', 15)
  // by town, as people write them
  await lookFor('a town', 'towson', [39.40, -76.61], 'Towson, MD', 3)
  await lookFor('a town with its state', 'Waynesboro PA', [39.756, -77.577], 'Waynesboro, PA', 2)
  await lookFor('a town with words behind', 'Chambersburg Pennsylvania', [39.93, -77.66], 'Chambersburg, PA', 3)
  const other = page.locator('.choices button')
  await lookFor('a name of two towns', 'Waynesboro', [39.756, -77.577], 'Waynesboro, PA', 2)
  if (!(await found.textContent()).endsWith(say.another)) fault(name, 'that there is another Waynesboro is not said')
  await other.first().press('Enter')
  await result('the other town', [38.07, -78.89], 'Waynesboro, VA', 3)
  if (await page.evaluate(() => document.activeElement.id) !== 'near') fault(name, 'a chosen town leaves the keyboard nowhere')
  // what is wrong is said in words, and the list by state comes back
  const example = await page.locator('.finder').getAttribute('data-example')
  for (const [text, want] of [['2120', says(say.digits, { example })], ['00000', says(say.noZIP, { place: '00000' })], ['', say.empty], ['Xyzzyburg', says(say.noTown, { place: 'Xyzzyburg' })], ['Hagerstwon', says(say.noTown, { place: 'Hagerstwon' }) + ' ' + say.which]]) {
    await field.fill(text)
    await page.locator('.find').press('Enter')
    await until(`"${text}"`, want)
    if (await field.getAttribute('aria-invalid') !== 'true' || await cards.count() || !await page.locator('.state').first().isVisible()) fault(name, `after "${text}" the page is not as it was`)
  }
  await other.first().press('Enter')
  await result('a corrected town', [39.64, -77.73], 'Hagerstown, MD', 3)
  const heading = await page.locator('.finder').getAttribute('data-heading')
  if ((await page.$$eval('.finder .cards > li > :first-child', all => all.map(e => e.tagName.toLowerCase()))).some(t => t !== heading)) fault(name, `headings of what was found are no ${heading}`)
  await page.evaluate(axe)
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme })
    const bad = await page.evaluate(() => axe.run('.offices', { rules: { 'target-size': { enabled: true } } }))
    for (const v of bad.violations) fault(name, `the finder, ${scheme}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [320, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) fault(name, `with what was found it is ${wide} wide at ${width} pixels`)
    await page.locator('.offices').first().screenshot({ path: join(shots, `${name.replace('.html', '')}-finder-${width}.png`) })
  }
  await page.emulateMedia({ media: 'print' })
  if (!await page.locator('.state').first().isVisible() || await page.locator('.finder').isVisible()) fault(name, 'on paper the offices by state are missing')
  await page.emulateMedia({ media: 'screen' })
  // by keys alone
  await field.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('22601')
  await page.keyboard.press('Enter')
  await result('keys', [39.17, -78.17], 'Winchester, VA 22601', 4)
  const stops = []
  for (let i = 0; i < 4; i++) { await page.keyboard.press('Tab'); stops.push(await page.evaluate(() => document.activeElement.className || document.activeElement.getAttribute('href')?.split(':')[0])) }
  if (stops.join() !== 'button find,mine,tel,https') fault(name, `the keyboard stops at ${stops}`)
  await page.locator('.by-state').focus()
  await page.keyboard.press('Space')
  if (!await page.locator('.state').first().isVisible() || await cards.count() || await found.textContent() !== '') fault(name, 'the button back to all offices does not lead there')
  // the reader's own place: asked for only when the button is pressed
  await page.locator('.mine').click() // the browser refuses by itself
  await until('a browser that refuses', say.refused)
  await context.grantPermissions(['geolocation'], { origin: base })
  await context.setGeolocation({ latitude: 39.8309, longitude: -77.2311 })
  await page.locator('.mine').click()
  await result('the own place', [39.8309, -77.2311], say.here, .6) // "less than 1 mile" is read as 1
  await page.waitForTimeout(200)
  if (asked.length) fault(name, `finding an office asks for ${asked}`)
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length, location.search.length])
  if (kept.some(n => n)) fault(name, `finding an office leaves something behind: ${kept}`)
  page.removeAllListeners('console') // the refusal is what is wanted
  page.removeAllListeners('requestfailed')
  if (await page.evaluate(() => fetch('/').then(() => true, () => false))) fault(name, 'the policy of the page lets something be sent')
  await context.close()
  console.log(`site: ${name}: the nearest of ${offices.length} offices found, nothing sent, nothing kept`)
  return true
}

// quietFinder: before its button is pressed the page does not ask where the reader is, and without scripts or without the list of towns the
// offices stand there by state.
async function quietFinder(name) {
  for (const [options, block] of [[{}, false], [{ javaScriptEnabled: false }, false], [{}, true]]) {
    const context = await browser.newContext({ viewport: sizes.phone, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    if (block) await page.route('**/places.*', r => r.abort())
    await page.addInitScript(() => { globalThis.asked = 0; const real = navigator.geolocation?.getCurrentPosition; if (real) navigator.geolocation.getCurrentPosition = (...a) => { asked++; return real.apply(navigator.geolocation, a) } })
    await page.goto(base + name, { waitUntil: 'networkidle' })
    if (!await page.locator('.finder').count()) { await context.close(); return }
    if (options.javaScriptEnabled !== false) {
      await seeAll(page)
      if (await page.evaluate(() => globalThis.asked)) fault(name, 'it asks for the place of its reader by itself')
    }
    if (await page.locator('.finder').isVisible() !== (options.javaScriptEnabled !== false)) fault(name, 'without scripts a field stands there that does nothing')
    if (block) {
      await page.locator('#near').fill('21701')
      await page.locator('.find').press('Enter')
      const want = await page.locator('.finder').evaluate(e => JSON.parse(e.dataset.words).missing)
      await page.waitForFunction(w => document.querySelector('.found').textContent === w, want, { timeout: 3000 }).catch(() => fault(name, 'a list of towns that cannot be fetched is not told'))
    }
    if (!await page.locator('.state').first().isVisible()) fault(name, 'the offices by state are missing')
    await context.close()
  }
}

// offline opens a page as a file, as it lies in a folder without a server.
async function offline(name) {
  const context = await browser.newContext({ viewport: sizes.phone })
  const page = await context.newPage()
  await page.goto('file://' + join(resolve(bundle), name))
  await page.locator('#near').scrollIntoViewIfNeeded()
  await page.locator('#near').fill('21201')
  await page.locator('#near').press('Enter')
  await page.waitForFunction(() => document.querySelector('.found').textContent.includes('Baltimore'), undefined, { timeout: 5000 }).catch(() => fault(name, 'without a server no office is found'))
  await context.close()
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
let finders = 0
const lang = g => g.language ?? 'en'
const first = manifest.guides.filter((g, i, all) => all.findIndex(o => lang(o) === lang(g)) === i) // one page a language, and the list
for (const name of ['index.html', ...first.map(g => g.page)]) { finders += await findsOffice(name); await quietFinder(name) }
await offline('index.html')
if (!finders) fault('the bundle', 'no page finds the nearest office')
if (!filled) fault('the bundle', 'no guide has a calendar to look at')
for (const guide of manifest.guides) await download(guide)
await browser.close()
server.close()
console.log(`site: ${pages.length} pages, ${faults.length} faults; pictures of them in ${shots}`)
process.exit(faults.length ? 1 : 0)
