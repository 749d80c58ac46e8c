// Writes on the desk in Chromium as an author would: node desk.mjs TOOLS CHROMIUM ADDRESS PROJECT SHOTS FRESH FOLDER FRESH2 FOLDER2;
// FRESH is the address of a desk on the empty FOLDER.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [tools, chromium, address, project, shots, fresh, folder, second, folder2] = process.argv.slice(2)
const load = createRequire(resolve(tools, 'x.js'))
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(shots, { recursive: true })

const faults = []
const fault = what => { faults.push(what); console.error('desk: ' + what) }
const pump = join(project, 'guides', 'intrathecal-pump.yaml')
const git = (...args) => execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' })
const git2 = (...args) => execFileSync('git', ['-C', folder2, ...args], { encoding: 'utf8' })
const diff = () => git('diff', '--unified=0').split('\n').filter(l => /^[+-][^+-]/.test(l)).map(l => l[0] + l.slice(1).trim())
const same = (what, got, want) => { if (JSON.stringify(got) !== JSON.stringify(want)) fault(`${what}: ${JSON.stringify(got)}, want ${JSON.stringify(want)}`) }

const browser = await load('playwright-core').chromium.launch({ executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

async function open(size = { width: 1440, height: 900 }, at = address) {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  page.on('console', m => { if (m.type() === 'error' && !/ 4(04|09|22) /.test(m.text())) fault(m.text()) })
  page.on('pageerror', e => fault(e.message))
  page.on('request', r => { if (!r.url().startsWith(address) && !r.url().startsWith(fresh) && !r.url().startsWith(second) && !r.url().startsWith('blob:')) fault('asks a stranger for ' + r.url()) })
  if (at !== address) { await page.goto(at); return page }
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

// A file that is broken outside keeps its pages and comes back by itself; or it is mended in the text pane, at its line.
async function broken() {
  const page = await open()
  const good = readFileSync(pump, 'utf8'), bad = good.replace('title: We place a thin tube', 'title: We place: a thin tube')
  writeFileSync(pump, bad)
  await page.waitForSelector('.ribbon')
  await clean(page, 'broken')
  writeFileSync(pump, good)
  await page.waitForSelector('.ribbon', { state: 'detached' })
  writeFileSync(pump, bad)
  await page.locator('.ribbon button').click()
  await page.locator('.cm-content').waitFor()
  await page.locator('.panefoot').waitFor()
  await clean(page, 'broken-text')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'broken-text-1024')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  for (let i = 0; i < 'We place: a thin tube'.length; i++) await page.keyboard.press('Backspace')
  await page.keyboard.insertText('We place a thin tube')
  await page.keyboard.press('Control+s')
  await page.waitForSelector('.ribbon', { state: 'detached' })
  same('mended in the text pane', diff(), [])
  await page.keyboard.press('Escape')
  await page.waitForSelector('#tab-problems')
  git('checkout', '-q', '.')
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
  await page.locator(`.text[data-path="${title}"]`).last().focus()
  await page.click('#tab-block')
  await page.locator('.doing button', { hasText: 'Timeline' }).click()
  await page.locator('text[data-origin*="/timeline/1/when"]', { hasText: 'a thin tube' }).first().waitFor()
  const kinds = diff().filter(l => l[0] === '+')
  if (kinds[0] !== '+- timeline:' || kinds.slice(1).some(l => !l.startsWith('+- when: '))) fault('steps became ' + JSON.stringify(kinds))
  await page.keyboard.press('ControlOrMeta+Z')
  await text(page, title).waitFor()
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
  await page.locator('.swatch .hex', { hasText: '#232A57' }).waitFor() // the mark's blue
  await clean(page, 'start')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'start-1024')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Enter')
  await page.waitForSelector('.ink svg')
  await page.locator('.left .gap').first().waitFor()
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

// words are what the author of the stories writes in a new guide, by where it stands; what is not here is left out.
const words = {
  promise: 'What the shot may do, and how your day goes', main_message: 'A nerve block may quiet your pain for a while. Call us the same day if you have a fever.',
  intro: 'A nerve block is a shot near a nerve. It may help people with pain in one place. Like any shot, it can go wrong.',
  'key_points/0': 'It is a shot near a nerve.', 'key_points/1': 'Tell us about all your medicines.', 'key_points/2': 'You go home the same day.', 'key_points/3': 'Call us if you have a fever.',
  'sections/0/lead': 'A sore nerve sends pain. The shot may quiet it.',
  'sections/0/blocks/0': ['A nerve is like a wire. It brings messages to your brain. A sore nerve sends pain even when nothing new is wrong.', 'We put a numbing medicine next to that nerve. The medicine stops the message for some hours. Then we see how much of your pain comes from it.'],
  'sections/1/lead': 'We think of it when pills and exercise did not help.', 'sections/1/blocks/1': ['pain in one place', 'pain after shingles'], 'sections/1/blocks/3': ['have a fever', 'take a blood thinner'],
  'sections/2/lead': 'The visit is short, and you go home the same day.', 'checklist/0/text': 'Ask us which medicines to stop', 'checklist/1/text': 'Eat a light meal', 'checklist/2/text': 'Bring someone who drives you home',
  'steps/0/title': 'You get ready', 'steps/0/text': 'You lie down. We clean your skin and cover it.', 'steps/1/title': 'We give the shot', 'steps/1/text': 'We numb your skin first. You may feel some pressure while the medicine goes in.', 'steps/2/title': 'You rest, then go home', 'steps/2/text': 'We watch you for a short while. Rest for the day.',
  'sections/3/lead': 'Most people feel well the same day.', 'timeline/0/text': 'The skin may be sore. Do not drive on this day. Keep the place dry.', 'timeline/1/when': 'The next day', 'timeline/1/text': 'You may shower and go back to light work.', 'timeline/2/text': 'Write down your pain score each day. Tell us at your next visit what helped and what did not.',
  'sections/4/lead': 'The goal is less pain while you move and sleep.', 'sections/4/blocks/0': ['**Less pain.** It may last hours or weeks.', '**A clear answer.** We learn which nerve hurts. That helps us plan what to do next with you.'], 'sections/4/blocks/2': 'It may not work for you. No one can tell this in advance. The pain may come back, and then we look for another way.',
  'sections/5/lead': 'Most problems are mild. A few are serious.', 'bandage/text': 'Germs get into the skin.', 'bandage/do': 'We clean the skin first. Call us if it gets red and hot.', 'drop/text': 'A small blood vessel may bleed.', 'drop/do': 'Press on the place. Tell us if you take blood thinners.', 'head/text': 'Your head may hurt when you sit up.', 'head/do': 'Lie down, drink water, and call us.', 'nerve/text': 'The needle may hurt the nerve.', 'nerve/do': 'Tell us at once if you feel a sharp pain.', 'allergy/text': 'Your body may not like a medicine.', 'allergy/do': 'Tell us about each allergy before the shot.',
  'calls/0/text': 'A fever or chills', 'calls/1/text': 'Redness or heat at the place of the shot', 'calls/2/text': 'A headache that is worse when you sit up', 'emergency/0/text': 'It is hard to breathe', 'emergency/1/text': 'A weak or numb leg that gets worse', 'emergency/2/text': 'You cannot hold your urine',
  'choices/0/name': 'A nerve block', 'choices/0/what': 'A shot near a nerve', 'choices/0/think': 'It is quick, but the pain may come back.', 'choices/1/name': 'Exercise', 'choices/1/what': 'A plan to get stronger', 'choices/1/think': 'No needle, but it takes time.', 'choices/2/name': 'Pills', 'choices/2/what': 'Medicine by mouth', 'choices/2/think': 'Easy to take, but they may make you sleepy.', 'choices/3/think': 'No new risk, but the pain may stay.',
  'ask/2/text': 'How long may the shot help me?', 'does-it-hurt/answer': 'You may feel a small sting when we numb your skin. Then you may feel some pressure.', 'terms/0/term': 'Nerve', 'terms/0/means': 'a kind of wire in your body that brings messages to your brain',
  'first/publisher': 'MedlinePlus', 'first/title': 'Anesthesia', 'first/year': '2024', 'first/url': 'https://medlineplus.gov/anesthesia.html', 'second/publisher': 'MedlinePlus', 'second/title': 'Chronic pain', 'second/year': '2024', 'second/url': 'https://medlineplus.gov/chronicpain.html',
}
const wordsFor = path => words[Object.keys(words).find(k => path === k || path.endsWith('/' + k) || path.startsWith(k + '/')) ?? '']

// From nothing to paper: three steps make the guide, what it can do without is left out, the rest is written on its pages,
// a photograph is dropped, and the files are made. In the end the file is sound, and git knows those lines only.
async function whole() {
  const page = await open(undefined, second)
  await page.waitForSelector('.first svg')
  await page.fill('#start-name', 'Riverbend Pain Care (sample)')
  await page.fill('#start-phone', '301 555 0148')
  await page.setInputFiles('.dropfield input', logo)
  await page.fill('#start-treatment', 'Nerve block')
  await page.locator('.swatch .hex', { hasText: '#232A57' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.left .gap').first().waitFor()
  await clean(page, 'whole-1-left')
  const file = join(folder2, 'guides', 'nerve-block.yaml')
  const before = readFileSync(file, 'utf8')
  const settled = async () => { await page.waitForLoadState('networkidle'); await page.waitForTimeout(150) }
  const left = async () => Number(await page.locator('#tab-left .n').textContent())
  const start = await left()
  for (let spare = true; spare;) { // what nobody has words for is left out
    spare = false
    for (const row of await page.locator('.left li').all()) {
      const path = await row.locator('.gap').getAttribute('data-path')
      if (wordsFor(path)) continue
      const button = row.locator('.spare')
      if (!await button.count()) { fault(path + ' can neither be written nor left out'); continue }
      const n = await left()
      await button.click()
      await page.waitForFunction(n => Number(document.querySelector('#tab-left .n').textContent) < n, n)
      spare = true
      break
    }
  }
  if (await left() >= start) fault('nothing was left out')
  const preview = await page.context().request.get(new URL(await page.locator('.left a.button').getAttribute('href'), second).href)
  if (!(await preview.body()).toString('latin1').startsWith('%PDF-')) fault('the preview with marks is no PDF')
  for (const row of await page.locator('.left section', { hasText: /^Sources/ }).locator('.gap').all().then(all => Promise.all(all.map(r => r.getAttribute('data-path'))))) {
    await page.click('#tab-left')
    await page.locator(`.gap[data-path="${row}"]`).click()
    await page.locator(`.editing textarea, [id^="field-${row.split('/').at(-1)}-"]`).first().waitFor()
    if (await page.locator('.editing textarea').count()) { await page.keyboard.type(wordsFor(row)); await page.keyboard.press('Enter'); await closed(page) }
    else {
      const field = page.locator(`[id^="field-${row.split('/').at(-1)}-"]`).first()
      await field.fill(wordsFor(row))
      await field.press('Enter')
    }
    await settled()
  }
  await page.click('#tab-left')
  await page.locator('.left .acts .filled').click()
  const at = {}
  for (let i = 0; i < 90; i++) { // Ctrl Enter goes from one to the next
    await page.waitForSelector('.editing textarea')
    const path = await page.evaluate(() => document.querySelector('.editing').dataset.path)
    const text = [wordsFor(path)].flat()[at[path] = (at[path] ?? -1) + 1]
    if (!text) { fault('opens ' + path); break }
    await page.keyboard.insertText(text)
    if (i === 3) await clean(page, 'whole-2-writing')
    const more = await page.locator('.dock button', { hasText: 'Next to write' }).count()
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(p => { const f = document.querySelector('.editing textarea'); return f?.closest('.editing').dataset.path !== p || f.selectionStart < f.selectionEnd }, path)
    if (!more) break
  }
  await page.keyboard.press('Escape')
  await settled()
  const after = readFileSync(file, 'utf8').split('\n')
  if (after.some(l => /TODO/.test(l) && !/^\s*#/.test(l))) fault('still to be written: ' + after.filter(l => /TODO/.test(l) && !/^\s*#/.test(l)).join(' | '))
  await page.locator('.none').first().waitFor({ timeout: 60000 }).catch(() => {})
  await clean(page, 'whole-3-written')
  git2('init', '-q'); git2('add', '-A'); git2('-c', 'user.name=desk', '-c', 'user.email=desk@example.com', 'commit', '-qm', 'written')
  const on = page.locator('.text[data-path*="steps/1/text"]').last()
  await on.scrollIntoViewIfNeeded()
  await dropPhoto(page, await on.getAttribute('data-path'), 'Nurse.JPG')
  await page.locator('.form textarea[id^="field-alt"]').fill('A nurse talks with a man who sits on a bed')
  await page.locator('.form textarea[id^="field-alt"]').press('Control+Enter')
  await page.locator('.form .bad').waitFor({ state: 'detached' })
  await page.locator('.form .focus').click({ position: { x: 60, y: 60 } })
  await page.waitForFunction(() => document.querySelector('.form .focus i')?.style.left !== '50%')
  await settled()
  await clean(page, 'whole-4-photo')
  await page.click('header .filled')
  await page.waitForSelector('.matrix tbody tr')
  await page.locator('.matrix tr', { hasText: 'Nerve' }).locator('input:checked').waitFor({ timeout: 30000 })
  for (const others = page.locator('.matrix tbody tr', { hasNotText: 'Nerve' }).locator('input:checked'); await others.count();) await others.first().click()
  await clean(page, 'whole-5-files')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'whole-5-files-1024')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.locator('aside .filled').click()
  await page.locator('aside .bar').waitFor()
  await page.screenshot({ path: join(shots, 'whole-6-making.png') })
  await page.locator('.disc').waitFor({ timeout: 90000 })
  await clean(page, 'whole-7-made')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'whole-7-made-1024')
  const href = await page.locator('aside a.filled').getAttribute('href')
  const pdf = join(shots, 'made.pdf')
  writeFileSync(pdf, await (await page.context().request.get(new URL(href, second).href)).body())
  execFileSync('qpdf', ['--check', pdf])
  const lines = git2('diff', '--unified=0').split('\n').filter(l => /^[+-][^+-]/.test(l)).map(l => l[0] + l.slice(1).trim())
  if (lines.length !== 4 || lines.some(l => l[0] !== '+') || lines[1] !== '+src: images/nurse.jpg') fault('the photograph changed ' + JSON.stringify(lines))
  const strange = git2('status', '--porcelain').split('\n').filter(l => l && !/guides\/(nerve-block\.yaml|images\/)|dist\//.test(l))
  if (strange.length) fault('changed beside it: ' + strange.join(' | '))
  const kept = before.split('\n').filter(l => /^\s*#/.test(l)), have = new Set(after)
  if (kept.filter(l => !have.has(l)).length > kept.length / 2) fault('the comments of the file are gone')
  await page.close()
}

// dropPhoto lets go of a picture below a text.
const dropPhoto = (page, path, name, bytes) => page.evaluate(async ([path, name, bytes]) => {
  const paper = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 })
  const pen = paper.getContext('2d')
  for (let i = 0; i < 60; i++) { pen.fillStyle = `hsl(${i * 6} 50% 50%)`; pen.fillRect(i * 20, 0, 20, 800) }
  const data = bytes ? new Blob([bytes]) : await new Promise(done => paper.toBlob(done, 'image/jpeg'))
  const files = new DataTransfer()
  files.items.add(new File([data], name))
  const on = [...document.querySelectorAll(`.text[data-path="${path}"]`)].at(-1)
  const b = on.getBoundingClientRect()
  on.closest('.page').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true, clientX: b.x + 5, clientY: b.bottom }))
}, [path, name, bytes])

// A photograph is dropped on a page; its description and what must stay in view are asked at once, and stand in the file.
async function picture() {
  const page = await open()
  await page.locator(`.text[data-path="${title}"]`).last().scrollIntoViewIfNeeded()
  const drop = (name, bytes) => dropPhoto(page, title, name, bytes)
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
  await page.locator('.shared button.row').first().click()
  await page.locator('#field-wait_time-practice').fill('three weeks')
  await page.keyboard.press('Enter')
  for (let i = 0; i < 20 && !diff().length; i++) await page.waitForTimeout(100)
  await clean(page, 'practice')
  same('a fact of the practice', diff().map(l => l.replace(/wait_time: .*/, 'wait_time')), ['-wait_time', '+wait_time'])
  await page.locator('.steps button').first().click()
  for (let i = 0; i < 20 && diff().length; i++) await page.waitForTimeout(100)
  same('undo', diff(), [])
  await page.locator('.shared button.row').nth(1).click()
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

// The English stands above the Spanish text that is open, and only the Spanish changes.
async function spanish() {
  const page = await open()
  await page.goto(address + '#guide=intrathecal-pump.es&edition=web')
  await page.reload()
  await page.locator('.ink text', { hasText: 'Ponemos un tubo' }).last().click()
  await page.locator('.original', { hasText: 'We place a thin tube' }).waitFor()
  await clean(page, 'spanish')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Le ponemos un tubo delgado')
  await page.keyboard.press('Enter')
  await closed(page)
  const lines = diff()
  if (lines.length !== 2 || !lines[1].endsWith('title: Le ponemos un tubo delgado')) fault('the Spanish title: ' + JSON.stringify(lines))
  git('checkout', '-q', '.')
  await page.close()
}

// Problems of all guides stand on one screen; a slip is mended from there, and a problem opens on its page.
async function everywhere() {
  const other = join(project, 'guides', 'spinal-cord-stimulation.yaml')
  writeFileSync(pump, readFileSync(pump, 'utf8').replace('We numb your back, and', 'We numb your back , and'))
  writeFileSync(other, readFileSync(other, 'utf8').replace(/^( +text: )(\w+) /m, '$1$2  '))
  const page = await open()
  await page.locator('.every').click()
  await page.locator('.slip').first().waitFor({ timeout: 120000 })
  await page.locator('.everywhere-all [role=status]').waitFor({ state: 'detached', timeout: 120000 })
  await clean(page, 'everywhere')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'everywhere-1024')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.locator('.prow').last().focus()
  await page.keyboard.press('ArrowUp')
  await page.locator('.plist h2 .button').click()
  for (let i = 0; i < 60 && diff().length; i++) await page.waitForTimeout(200)
  same('all slips mended', diff(), [])
  await page.locator('.prow .button').first().click()
  await page.waitForSelector('.ink svg')
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

// Words that guides share ask where they change; a fact says whose it is.
async function shared() {
  const page = await open()
  await page.goto(address + '#guide=spinal-cord-stimulation&edition=web')
  await page.reload()
  const diary = () => page.locator('.ink text', { hasText: 'Your pain diary' }).last()
  const change = async words => {
    await diary().click()
    await page.waitForSelector('.editing textarea')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await page.locator('.where button').first().waitFor()
  }
  await change('Your diary')
  await clean(page, 'shared-ask')
  same('while it is asked', diff(), [])
  await page.locator('.where button').nth(1).click()
  await closed(page)
  await page.locator('.ink text', { hasText: 'Your diary' }).first().waitFor()
  const mine = diff()
  if (mine.length !== 7 || mine.some(l => l[0] !== '+') || !mine.includes('+- Your diary')) fault('here only changed ' + JSON.stringify(mine))
  await page.keyboard.press('ControlOrMeta+Z')
  await diary().waitFor()
  same('undo', diff(), [])
  await change('Your own diary')
  await page.keyboard.press('Enter') // everywhere stands first
  await closed(page)
  await page.locator('.ink text', { hasText: 'Your own diary' }).first().waitFor()
  same('everywhere', diff(), ['-- Your pain diary', '+- Your own diary'])
  git('checkout', '-q', '.')
  await diary().waitFor()
  await page.locator('.ink text', { hasText: 'New patients usually' }).last().click()
  await page.locator('.fact').waitFor()
  await clean(page, 'shared-fact')
  await page.locator('.fact button').first().click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('three days')
  await page.keyboard.press('Enter')
  await page.locator('.fact', { hasText: 'three days' }).waitFor()
  same('a fact everywhere', diff().map(l => l.replace(/: .*/, '')), ['-wait_time', '+wait_time'])
  await page.locator('.fact button').nth(1).click()
  await page.waitForFunction(() => document.querySelector('.editing textarea').value.includes('three days'))
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1024, height: 768 })
  git('checkout', '-q', '.')
  await page.locator('.ink text', { hasText: 'New patients usually' }).last().click()
  await page.locator('.fact').waitFor()
  await clean(page, 'shared-fact-1024')
  await page.keyboard.press('Escape')
  await page.close()
}

// A reviewer's remark stands at its words, is answered and settled beside them; the file has it in lines of its own.
async function remarks() {
  const page = await open()
  await page.click('#tab-review')
  await page.locator(`.text[data-path="${title}"]`).last().focus()
  await page.fill('#remark-text', 'How thin is it?')
  await page.fill('#remark-name', 'Dr. Sample')
  await page.locator('.remarks form button').first().click()
  await page.locator('.thread .head', { hasText: 'How thin is it?' }).click()
  await page.fill('#answer-0', 'As thin as a noodle')
  await page.locator('.thread form button').first().click()
  await page.locator('.thread .inside p', { hasText: 'As thin as a noodle' }).waitFor()
  await page.waitForFunction(p => document.querySelector(`.text.warning[data-path="${CSS.escape(p)}"]`), title, { timeout: 60000 })
  await clean(page, 'remark')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'remark-1024')
  await page.setViewportSize({ width: 1440, height: 900 })
  const kept = readFileSync(join(project, 'reviews', 'intrathecal-pump.yaml'), 'utf8')
  for (const line of ['    words: We place a thin tube', '    text: How thin is it?', '        text: As thin as a noodle']) if (!kept.split('\n').includes(line)) fault('the remarks are written as ' + kept)
  await page.locator('.thread form button').nth(1).click()
  await page.locator('.remarks summary').waitFor()
  same('a remark in the guide', diff(), [])
  git('clean', '-fdq')
  await page.close()
}

// The practice's look: made on the house's, with its logo and colours; the pages follow, and git shows those lines.
async function brand() {
  const page = await open()
  await page.locator('.shared button.row', { hasText: 'Brand' }).click()
  await page.locator('.look .filled').click()
  await page.locator('.look .markrow').waitFor()
  same('the look in use', diff(), ['-brand: warm', '+brand: our-look'])
  await page.setInputFiles('.look .markrow input', logo)
  await page.locator('.look .link', { hasText: 'Take them' }).click()
  const file = () => readFileSync(join(project, 'assets', 'brands', 'our-look', 'brand.yaml'), 'utf8')
  for (let i = 0; i < 60 && !/deep/.test(file()); i++) await page.waitForTimeout(200)
  for (const line of ['logo: "logo.svg"', '  accent: "#EE9AAE"', '  deep: "#232A57"']) if (!file().split('\n').some(l => l.startsWith(line))) fault(`${line} is not in the brand: ` + file())
  await page.locator('.look .swatch input.hex').first().waitFor()
  await page.waitForFunction(() => [...document.querySelectorAll('.look input.hex')].some(i => i.value === '#232A57'))
  await page.locator('#face-display').selectOption({ label: 'Roboto' })
  for (let i = 0; i < 60 && !/roboto-regular/.test(file()); i++) await page.waitForTimeout(200)
  if (!/name: display, file: "?roboto-regular/.test(file())) fault('the face of headings is not in the brand: ' + file())
  await page.waitForLoadState('networkidle')
  await clean(page, 'brand')
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean(page, 'brand-1024')
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
for (const story of [whole, start, mouse, keyboard, structure, picture, forms, mends, everywhere, shared, remarks, brand, spanish, signing, conflict, broken, small].filter(s => !only || only.split(',').includes(s.name))) {
  try {
    await story()
    console.log(`desk: ${story.name}`)
  } catch (e) {
    fault(`${story.name}: ${e.message}`)
    for (const page of browser.contexts().flatMap(c => c.pages())) { await page.screenshot({ path: join(shots, story.name + '-fault.png') }); await page.close() }
    git('checkout', '-q', '.')
  }
}
await browser.close()
console.log(`desk: ${faults.length} faults; pictures in ${shots}`)
process.exit(faults.length ? 1 : 0)
