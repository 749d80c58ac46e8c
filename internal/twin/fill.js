// What a reader fills in on a guide's page: the dates of a calendar, and lines to be printed. Nothing leaves the page and nothing is kept: the page's own
// policy forbids connections, and nothing here asks for one.
(() => {
  'use strict'
  const lang = document.documentElement.lang || 'en'
  const two = n => String(n).padStart(2, '0')
  const plain = d => `${d.getFullYear()}${two(d.getMonth() + 1)}${two(d.getDate())}`
  const shown = new Intl.DateTimeFormat(lang, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const words = e => e.textContent.replace(/\s+/g, ' ').trim()
  // RFC 5545, 3.3.11: signs that part lists and lines are written with a backslash.
  const escaped = s => s.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
  // RFC 5545, 3.1: lines of 75 bytes at most; what goes on begins with a space.
  const folded = line => {
    const out = ['']
    let bytes = 0
    for (const sign of line) {
      const size = new TextEncoder().encode(sign).length
      if (bytes + size > 75) { out.push(' '); bytes = 1 }
      out[out.length - 1] += sign
      bytes += size
    }
    return out.join('\r\n')
  }

  for (const block of document.querySelectorAll('.days')) {
    const field = block.querySelector('input[type=date]')
    const keep = block.querySelector('.keep')
    const status = block.querySelector('[role=status]')
    const days = [...block.querySelectorAll('[data-day]')]
    const at = (day, n) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + n)

    const event = (li, day) => {
      const n = Number(li.dataset.day)
      const text = [...li.querySelectorAll('.tasks li')].map(words).join('\n')
      return ['BEGIN:VEVENT', `UID:${plain(day)}-${n}-${encodeURIComponent(block.dataset.title)}`, `DTSTAMP:${plain(new Date())}T000000Z`,
        `DTSTART;VALUE=DATE:${plain(at(day, n))}`, `DTEND;VALUE=DATE:${plain(at(day, n + 1))}`,
        `SUMMARY:${escaped(`${words(li.querySelector('.day-name'))}: ${block.dataset.title}`)}`, `DESCRIPTION:${escaped(text)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT']
    }
    const file = day => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//guidepress//guide//' + lang.toUpperCase(), ...days.flatMap(li => event(li, day)), 'END:VCALENDAR', '']
      .map(folded).join('\r\n')

    const choose = () => {
      const [year, month, date] = field.value.split('-').map(Number)
      const day = field.value && year > 1900 ? new Date(year, month - 1, date) : null
      for (const li of days) {
        const time = li.querySelector('time') ?? li.querySelector('.day-date').appendChild(document.createElement('time'))
        const own = day && at(day, Number(li.dataset.day))
        time.textContent = own ? shown.format(own) : ''
        if (own) time.dateTime = `${own.getFullYear()}-${two(own.getMonth() + 1)}-${two(own.getDate())}`
        else time.removeAttribute('datetime')
      }
      block.classList.toggle('dated', !!day)
      if (keep.href) URL.revokeObjectURL(keep.href)
      keep.hidden = !day
      keep.download = 'calendar.ics'
      if (day) keep.href = URL.createObjectURL(new Blob([file(day)], { type: 'text/calendar;charset=utf-8' }))
      else keep.removeAttribute('href')
      status.textContent = day ? status.dataset.say : ''
    }
    field.addEventListener('change', choose)
    field.closest('.choose-day').hidden = false
    if (field.value) choose()
  }

  // The day that a reader writes under "For you" is that of the calendars.
  for (const own of document.querySelectorAll('[data-own-day]')) {
    own.addEventListener('change', () => {
      for (const field of document.querySelectorAll('.choose-day input')) {
        field.value = own.value
        field.dispatchEvent(new Event('change'))
      }
    })
  }
  for (const button of document.querySelectorAll('button.print')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
})()
