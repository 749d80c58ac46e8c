// Finds the office nearest to a ZIP code, a town or the reader. All is reckoned here: nothing typed leaves the page, nothing is kept, and
// the browser is asked where the reader is only when the reader presses the button for it.
(() => {
  'use strict'
  const finder = document.querySelector('.finder')
  const block = finder?.closest('.offices')
  const cards = block ? [...block.querySelectorAll('[data-at]')] : []
  if (!cards.length) return
  const [field, find, mine, found, choices, list, back] =
    ['#near', '.find', '.mine', '.found', '.choices', '.cards', '.back-to-all'].map(name => finder.querySelector(name))
  const states = [...block.querySelectorAll('.state')]
  const words = JSON.parse(finder.dataset.words)
  const number = new Intl.NumberFormat(document.documentElement.lang || 'en')
  const reach = 50 // miles: what counts as near
  const atLeast = 3 // offices are shown, however far

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
  const spot = text => text.split(' ').map(Number)
  const offices = cards.map(card => ({ card, at: spot(card.dataset.at), name: card.firstElementChild.textContent.trim() }))

  // Great circles on a round earth of 3,958.8 miles, as zipcode.Miles has them.
  const miles = ([lat, lon], [lat2, lon2]) => {
    const rad = Math.PI / 180
    const a = Math.sin((lat2 - lat) * rad / 2) ** 2 + Math.cos(lat * rad) * Math.cos(lat2 * rad) * Math.sin((lon2 - lon) * rad / 2) ** 2
    return 2 * 3958.8 * Math.asin(Math.sqrt(a))
  }
  const away = n => n < 1 ? words.underMile : Math.round(n) === 1 ? words.mile : fill(words.miles, { n: number.format(Math.round(n)) })
  const sorted = at => offices.map(o => ({ ...o, miles: miles(at, o.at) })).sort((a, b) => a.miles - b.miles)

  // The list of towns is a script of its own, fetched when the reader comes to the finder and before anything can be typed into it.
  let places
  const arrived = new Promise((done, failed) => {
    const load = () => {
      for (const sign of ['focusin', 'pointerenter']) finder.removeEventListener(sign, load)
      const script = document.createElement('script')
      script.onload = () => done(globalThis.guidepressPlaces)
      script.onerror = failed
      script.src = finder.dataset.places
      document.head.append(script)
    }
    for (const sign of ['focusin', 'pointerenter']) finder.addEventListener(sign, load)
  }).then(([zips, areas]) => { places = { zips: read(zips), areas: read(areas) }; index() })
  arrived.catch(() => {})

  // The lines are those of zipcode.Encode.
  const read = text => {
    const out = new Map()
    let code = 0, lat = 0, lon = 0, town = '', state = ''
    for (const line of text.split('\n')) {
      if (line.startsWith('@')) { state = line.slice(1); continue }
      const [, name, step, north, east] = line.match(/^([^\d,]*)(\d*),([^,]*),(.*)$/) ?? []
      if (north === undefined) continue
      if (name) town = name === '-' ? '' : name
      code += step ? Number(step) : 1
      lat += Number(north)
      lon += Number(east)
      out.set(code, { town, state, at: [lat / 100, lon / 100] })
    }
    return out
  }

  // Towns are found however they are written: without capitals, dots and accents, St. as Saint.
  const long = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' }
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f.'’]/g, '').toLowerCase().split(/[\s,-]+/).filter(Boolean).map(w => long[w] ?? w).join(' ')
  const towns = new Map() // by plain name: one a state
  const index = () => {
    for (const { town, state, at } of places.zips.values()) {
      if (!town) continue
      const key = plain(town)
      const same = towns.get(key) ?? towns.set(key, []).get(key)
      let t = same.find(t => t.state === state)
      if (!t) same.push(t = { town, state, at: [0, 0], n: 0 })
      t.n++
      t.at = t.at.map((x, i) => x + (at[i] - x) / t.n)
    }
    for (const same of towns.values()) same.sort((a, b) => sorted(a.at)[0].miles - sorted(b.at)[0].miles)
  }
  const named = t => `${t.town}, ${t.state}`

  // towns that a text names: of one state where its letters stand behind; without the last words where those are no part of the name.
  const meant = text => {
    const all = plain(text).split(' ')
    for (let n = all.length; n > 0; n--) {
      const same = towns.get(all.slice(0, n).join(' '))
      const rest = all.slice(n).join(' ').toUpperCase()
      if (same) return rest.length === 2 ? same.filter(t => t.state === rest) : same
    }
    return []
  }
  // alike are towns that begin like the text, or differ from it by one slip.
  const alike = text => {
    const key = plain(text)
    if (key.length < 3) return []
    const begin = [], slip = []
    for (const [name, same] of towns) {
      if (name.startsWith(key)) begin.push(...same)
      else if (oneSlip(name, key)) slip.push(...same)
    }
    const near = list => list.sort((a, b) => sorted(a.at)[0].miles - sorted(b.at)[0].miles)
    return [...near(slip), ...near(begin)].slice(0, 5)
  }
  // oneSlip: one letter too many, too few, wrong, or two that changed places.
  const oneSlip = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false
    let i = 0
    while (i < a.length && a[i] === b[i]) i++
    let j = 0
    while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
    const [x, y] = [a.slice(i, a.length - j), b.slice(i, b.length - j)]
    return x.length <= 1 && y.length <= 1 || x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]
  }

  const offer = list => {
    choices.replaceChildren(...list.map(t => {
      const item = document.createElement('li')
      const button = item.appendChild(document.createElement('button'))
      button.type = 'button'
      button.textContent = named(t)
      button.addEventListener('click', () => { field.value = named(t); field.focus(); show(t.at, named(t)) })
      return item
    }))
    choices.hidden = !list.length
  }
  const fault = text => {
    offer([])
    all()
    field.setAttribute('aria-invalid', 'true')
    found.textContent = text
  }
  // all shows the offices by state again.
  const all = () => {
    list.hidden = back.hidden = true
    list.replaceChildren()
    for (const s of states) s.hidden = false
  }
  const show = (at, place, others = []) => {
    field.removeAttribute('aria-invalid')
    const order = sorted(at)
    const near = order.filter(o => o.miles <= reach)
    list.replaceChildren(...order.slice(0, Math.max(near.length, atLeast)).map(o => {
      const card = o.card.cloneNode(true)
      card.removeAttribute('data-at')
      const heading = document.createElement(finder.dataset.heading)
      heading.append(...card.firstElementChild.childNodes)
      const distance = document.createElement('p')
      distance.className = 'miles'
      distance.textContent = away(o.miles)
      card.firstElementChild.replaceWith(heading, distance)
      return card
    }))
    list.hidden = back.hidden = false
    for (const s of states) s.hidden = true
    const told = { n: number.format(near.length), place, reach, office: order[0].name, miles: away(order[0].miles) }
    found.textContent = fill(near.length > 1 ? words.near : near.length ? words.nearOne : words.far, told) + (others.length ? ` ${words.another}` : '')
    offer(others)
  }

  const search = async () => {
    const text = field.value.trim()
    if (!text) return fault(words.empty)
    try { await arrived } catch { return fault(words.missing) }
    if (/^\d/.test(text)) return zip(text)
    const same = meant(text)
    if (same.length) return show(same[0].at, named(same[0]), same.slice(1, 6))
    const like = alike(text)
    fault(fill(words.noTown, { place: text }) + (like.length ? ` ${words.which}` : ''))
    offer(like)
  }
  // A ZIP code that the page does not have stands in the middle of those with the same first three digits.
  const zip = text => {
    const [, code] = text.match(/^(\d{5})(?:-?\d{4})?$/) ?? []
    if (!code) return fault(fill(words.digits, { example: finder.dataset.example }))
    const own = places.zips.get(Number(code))
    if (own) return show(own.at, own.town ? `${named(own)} ${code}` : code)
    const area = places.areas.get(Number(code.slice(0, 3)))
    if (area) return show(area.at, code)
    fault(fill(words.noZIP, { place: code }))
  }

  find.addEventListener('click', search)
  field.addEventListener('keydown', e => { if (e.key === 'Enter') { e.preventDefault(); search() } })
  back.querySelector('button').addEventListener('click', () => { all(); found.textContent = ''; offer([]); field.focus() })
  if ('geolocation' in navigator && isSecureContext) {
    mine.hidden = false
    mine.addEventListener('click', () => {
      field.value = ''
      found.textContent = words.asking
      navigator.geolocation.getCurrentPosition(
        p => show([p.coords.latitude, p.coords.longitude], words.here),
        () => { fault(words.refused); field.removeAttribute('aria-invalid') },
        { timeout: 20000, maximumAge: 600000 })
    })
  }
  finder.hidden = false
})()
