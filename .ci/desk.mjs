// Writes on the desk in Chromium as an author would: node desk.mjs TOOLS CHROMIUM ADDRESS PROJECT SHOTS FRESH FOLDER; FRESH
// is the address of a desk on the empty FOLDER.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [tools, chromium, address, project, shots, fresh, folder] = process.argv.slice(2)
const load = createRequire(resolve(tools, 'x.js'))
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(shots, { recursive: true })

const faults = []
const fault = what => { faults.push(what); console.error('desk: ' + what) }
const pump = join(project, 'guides', 'intrathecal-pump.yaml')
const git = (...args) => execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' })
const diff = () => git('diff', '--unified=0').split('\n').filter(l => /^[+-][^+-]/.test(l)).map(l => l[0] + l.slice(1).trim())
const same = (what, got, want) => { if (JSON.stringify(got) !== JSON.stringify(want)) fault(`${what}: ${JSON.stringify(got)}, want ${JSON.stringify(want)}`) }

const browser = await load('playwright-core').chromium.launch({ executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

async function open(size = { width: 1440, height: 900 }, at = address) {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  page.on('console', m => { if (m.type() === 'error' && !/ 4(04|09|22) /.test(m.text())) fault(m.text()) })
  page.on('pageerror', e => fault(e.message))
  page.on('request', r => { if (!r.url().startsWith(address) && !r.url().startsWith(fresh) && !r.url().startsWith('blob:')) fault('asks a stranger for ' + r.url()) })
  if (at === fresh) { await page.goto(fresh); return page }
  await page.goto(address + '#guide=intrathecal-pump&edition=web')
  await page.waitForSelector('.ink svg')
  title ||= await page.locator('text', { hasText: 'We place a thin tube' }).first().getAttribute('data-origin')
  return page
}

const text = (page, path) => page.locator(`text[data-origin="${path}"]`).last()
const closed = page => page.waitForSelector('.editing', { state: 'detached' })
let title = '' // where a title stands that the stories change

async function clean(page, where) {
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(shots, where + '.png') })
  await page.evaluate(axe)
  const found = await page.evaluate(() => axe.run({ exclude: [['.ink']] })) // the pages are judged as PDF; here axe would look at 5,000 letters
  for (const v of found.violations) fault(`${where}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)
}

// With the mouse: a title is changed, taken back and made again.
async function mouse() {
  const page = await open()
  await clean(page, 'open')
  await text(page, title).click()
  await page.waitForSelector('.editing textarea')
  await clean(page, 'editing')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('A thin tube goes in')
  await page.keyboard.press('Enter')
  await closed(page)
  same('a changed title', diff(), ['-- title: We place a thin tube', '+- title: A thin tube goes in'])
  await text(page, title).filter({ hasText: 'A thin tube goes in' }).waitFor()
  await page.keyboard.press('ControlOrMeta+Z')
  await text(page, title).filter({ hasText: 'We place a thin tube' }).waitFor()
  same('undo', diff(), [])
  await page.close()
}

// By keyboard alone: to the page, along its texts, into one, and out without a change.
async function keyboard() {
  const page = await open()
  await page.locator('.page .text').first().waitFor({ state: 'attached' })
  for (let i = 0; i < 40 && !await page.evaluate(() => document.activeElement.matches('.text')); i++) await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement.dataset.path)
  if (!first) fault('Tab does not come to the texts of the page')
  await page.keyboard.press('ArrowDown')
  if (await page.evaluate(() => document.activeElement.dataset.path) === first) fault('the arrows do not move along the texts')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.editing textarea')
  await page.keyboard.type(' again')
  await page.keyboard.press('Escape')
  await closed(page)
  if (await page.evaluate(() => document.activeElement.dataset.path) !== first) fault('Escape does not give the place back')
  same('Escape', diff(), [])
  await page.keyboard.press('Enter')
  await page.waitForSelector('.editing textarea')
  await page.keyboard.press('Tab')
  await page.waitForFunction(p => document.querySelector('.editing textarea') && !document.querySelector(`.text[data-path="${CSS.escape(p)}"]:focus`), first)
  await page.keyboard.press('Escape')
  await page.close()
}

// Changed outside while it is open: both texts are there to choose from.
async function conflict() {
  const page = await open()
  await text(page, title).click()
  await page.waitForSelector('.editing textarea')
  await page.keyboard.type(' with me')
  writeFileSync(pump, readFileSync(pump, 'utf8').replace('We place a thin tube', 'They place a thin tube'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('.conflict')
  await clean(page, 'conflict')
  same('while both are shown', diff(), ['-- title: We place a thin tube', '+- title: They place a thin tube'])
  await page.locator('.conflict button').first().click()
  await closed(page)
  same('mine', diff(), ['-- title: We place a thin tube', '+- title: We place a thin tube with me'])
  git('checkout', '-q', '.')
  await page.close()
}

// A file that is broken outside keeps its pages and comes back by itself.
async function broken() {
  const page = await open()
  const good = readFileSync(pump, 'utf8')
  writeFileSync(pump, good.replace('title: We place a thin tube', 'title: We place: a thin tube'))
  await page.waitForSelector('.ribbon')
  await clean(page, 'broken')
  writeFileSync(pump, good)
  await page.waitForSelector('.ribbon', { state: 'detached' })
  await page.close()
}

// Structure by keyboard: a step goes down and comes back, a panel is added below its block and taken back.
async function structure() {
  const page = await open()
  const step = page.locator(`.text[data-path="${title}"]`).last()
  await step.focus()
  await page.waitForSelector('.handle')
  await clean(page, 'framed')
  await page.keyboard.press('Alt+ArrowDown')
  await page.locator(`.text[data-path="${title.replace('/1/', '/2/')}"]:focus`).waitFor({ state: 'attached' })
  if (diff().length !== 4) fault('a step that went down changed ' + JSON.stringify(diff()))
  await page.keyboard.press('Alt+ArrowUp')
  await page.locator(`.text[data-path="${title}"]:focus`).waitFor({ state: 'attached' })
  same('down and up', diff(), [])
  await page.keyboard.press('/')
  await page.waitForSelector('.palette')
  await clean(page, 'palette')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('text', { hasText: 'Say what stands out.' }).first().waitFor()
  same('a panel', diff(), ['+- callout: know', '+title: Good to know', '+text: Say what stands out.'])
  await page.screenshot({ path: join(shots, 'added.png') })
  await page.keyboard.press('ControlOrMeta+Z')
  await page.locator('text', { hasText: 'Say what stands out.' }).waitFor({ state: 'detached' })
  same('undo', diff(), [])
  await page.close()
}

const logo = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="8" fill="#232B57"/><path d="M10 20c5-6 9-6 14 0s9 6 14 0" fill="none" stroke="#EE9AAE" stroke-width="5"/></svg>') }

// In an empty folder: three steps make a project in the practice's colours, and the first guide opens.
async function start() {
  const page = await open(undefined, fresh)
  await page.waitForSelector('.first svg')
  await page.click('.button.big')
  await page.locator('#wrong-name').waitFor()
  await page.waitForFunction(() => document.activeElement.id === 'start-name')
  await page.fill('#start-name', 'Riverbend Pain Care (sample)')
  await page.fill('#start-phone', '301 555 014')
  await page.keyboard.press('Tab')
  await page.locator('#wrong-phone').waitFor()
  await clean(page, 'start-wrong')
  await page.fill('#start-phone', '301 555 0148')
  await page.fill('#start-street', '12 Sample Street')
  await page.fill('#start-town', 'Frederick, MD 21701')
  await page.setInputFiles('.dropfield input', logo)
  await page.fill('#start-treatment', 'Nerve block')
  await page.locator('.first text', { hasText: 'Nerve Block' }).first().waitFor()
  await page.locator('.swatch .hex', { hasText: '#232844' }).waitFor() // the mark's blue, as dark as text must be
  await clean(page, 'start')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'start-1024')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Enter')
  await page.waitForSelector('.ink svg')
  await page.locator('.card', { hasText: 'places' }).first().waitFor()
  await clean(page, 'started')
  const promise = page.locator('.ink text[data-origin="promise"]').first()
  await promise.click()
  await page.waitForSelector('.editing textarea')
  await page.keyboard.type('A shot that can quiet one nerve') // the prompt goes with the first letter
  await page.keyboard.press('Enter')
  await closed(page)
  const made = readFileSync(join(folder, 'guides', 'nerve-block.yaml'), 'utf8')
  if (!made.includes('\npromise: A shot that can quiet one nerve\n')) fault('the first words are not in the file')
  await page.locator('.newguide').click()
  await page.waitForSelector('.trial.next')
  await clean(page, 'another')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.ink svg')
  await page.close()
}

// A photograph is dropped on a page; its description and what must stay in view are asked at once, and stand in the file.
async function picture() {
  const page = await open()
  await page.locator(`.text[data-path="${title}"]`).last().scrollIntoViewIfNeeded()
  const drop = (name, bytes) => page.evaluate(async ([path, name, bytes]) => {
    const paper = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 })
    const pen = paper.getContext('2d')
    for (let i = 0; i < 60; i++) { pen.fillStyle = `hsl(${i * 6} 50% 50%)`; pen.fillRect(i * 20, 0, 20, 800) }
    const data = bytes ? new Blob([bytes]) : await new Promise(done => paper.toBlob(done, 'image/jpeg'))
    const files = new DataTransfer()
    files.items.add(new File([data], name))
    const on = [...document.querySelectorAll(`.text[data-path="${path}"]`)].at(-1)
    const b = on.getBoundingClientRect()
    on.closest('.page').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true, clientX: b.x + 5, clientY: b.bottom }))
  }, [title, name, bytes])
  await drop('IMG 1.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic')
  await page.locator('.state .bad').waitFor()
  await page.screenshot({ path: join(shots, 'heic.png') })
  same('a file that is no picture we read', diff(), [])
  await drop('Foto \u00c4 (1).JPG')

  await page.locator('.form textarea[id^="field-alt"]').waitFor()
  await clean(page, 'picture')
  same('a dropped picture', diff(), ['+- figure: images/foto-1.jpg'])
  await page.locator('.form textarea[id^="field-alt"]').fill('Two people: one drives')
  await page.locator('.form textarea[id^="field-alt"]').press('Control+Enter')
  await page.locator('.form .bad').waitFor({ state: 'detached' })
  await page.locator('.form .focus').click({ position: { x: 60, y: 60 } })
  await page.waitForFunction(() => document.querySelector('.form .focus i')?.style.left !== '50%')
  const written = diff()
  if (written[0] !== '+- figure:' || written[1] !== '+src: images/foto-1.jpg' || written[2] !== '+alt: "Two people: one drives"' || !/^.focus: \[0\.\d+, 0\.\d+\]$/.test(written[3]) || written.length !== 4) fault('the picture is written as ' + JSON.stringify(written))
  await clean(page, 'picture-said')
  await page.locator('.page').first().focus().catch(() => {})
  for (let i = 0; i < 3; i++) { await page.keyboard.press('ControlOrMeta+Z'); await page.waitForTimeout(500) }
  same('undo', diff(), [])
  await page.close()
}

// The practice and its offices are forms; what is filled in is one line in the file.
async function forms() {
  const page = await open()
  await page.locator('button.row').first().click()
  await page.locator('#field-wait_time-practice').fill('three weeks')
  await page.keyboard.press('Enter')
  for (let i = 0; i < 20 && !diff().length; i++) await page.waitForTimeout(100)
  await clean(page, 'practice')
  same('a fact of the practice', diff().map(l => l.replace(/wait_time: .*/, 'wait_time')), ['-wait_time', '+wait_time'])
  await page.locator('.steps button').first().click()
  for (let i = 0; i < 20 && diff().length; i++) await page.waitForTimeout(100)
  same('undo', diff(), [])
  await page.locator('button.row').nth(1).click()
  await page.locator('.offices button').first().click()
  await page.locator('input[id^="field-hours"]').waitFor()
  await clean(page, 'office')
  await page.close()
}

// Slips are mended by their buttons: one at its card, all at once above; each is one change of its own words.
async function mends() {
  writeFileSync(pump, readFileSync(pump, 'utf8').replace('We numb your back, and', 'We numb your back , and').replace('title: You test the medicine', 'title: You test  the medicine'))
  const page = await open()
  await page.locator('.slips button').waitFor({ timeout: 60000 })
  await clean(page, 'mends')
  await page.locator('.card', { hasText: 'A space stands before' }).locator('button').first().click()
  for (let i = 0; i < 40 && diff().length > 2; i++) await page.waitForTimeout(100)
  same('one mend', diff(), ['-- title: You test the medicine', '+- title: You test  the medicine'])
  git('checkout', '-q', '.')
  await page.close()
}

// A clinician signs the guide; a change after that is open, alone, and is signed by itself.
async function signing() {
  const page = await open()
  await page.click('#tab-review')
  await page.locator('#sign-by').waitFor()
  await clean(page, 'sign')
  await page.fill('#sign-by', 'Sample Clinician')
  await page.fill('#sign-credentials', 'MD, pain medicine (sample)')
  await page.click('.signing .filled')
  await page.locator('.signing h2', { hasText: 'Nothing changed' }).waitFor({ timeout: 60000 })
  for (const key of ['+reviewer:', '+name: Sample Clinician', '+status: reviewed']) if (!diff().includes(key)) fault(`${key} is not in the guide: ` + JSON.stringify(diff()))
  await text(page, title).click()
  await page.waitForSelector('.editing textarea')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('A thin tube goes in')
  await page.keyboard.press('Enter')
  await closed(page)
  await page.locator('.changes del', { hasText: 'We place a thin tube' }).waitFor({ timeout: 60000 })
  await page.locator('.changes input').first().check()
  await clean(page, 'sign-change')
  await page.click('.signing .filled')
  await page.locator('.signing h2', { hasText: 'Nothing changed' }).waitFor({ timeout: 60000 })
  git('checkout', '-q', '.')
  git('clean', '-fdq')
  await page.close()
}

async function small() {
  const page = await open({ width: 1024, height: 768 })
  await clean(page, 'open-1024')
  await page.close()
}

const only = process.env.STORY
for (const story of [start, mouse, keyboard, structure, picture, forms, mends, signing, conflict, broken, small].filter(s => !only || s.name === only)) {
  try {
    await story()
    console.log(`desk: ${story.name}`)
  } catch (e) {
    fault(`${story.name}: ${e.message}`)
    git('checkout', '-q', '.')
  }
}
await browser.close()
console.log(`desk: ${faults.length} faults; pictures in ${shots}`)
process.exit(faults.length ? 1 : 0)
