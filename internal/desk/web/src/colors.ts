// The colours of a mark: what stands out and what is dark. [] where it has none.
export async function colorsOf(url: string): Promise<string[]> {
  const img = new Image()
  img.src = url
  try { await img.decode() } catch { return [] }
  const c = document.createElement('canvas')
  c.width = c.height = 96
  const on = c.getContext('2d', { willReadFrequently: true })!
  on.drawImage(img, 0, 0, 96, 96)
  const count = new Map<string, { n: number; rgb: number[] }>()
  const data = on.getImageData(0, 0, 96, 96).data
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < 200) continue
    const rgb = [data[i], data[i + 1], data[i + 2]]
    const key = rgb.map(v => v >> 4).join()
    const was = count.get(key)
    if (was) was.n++
    else count.set(key, { n: 1, rgb })
  }
  const all = [...count.values()].sort((a, b) => b.n - a.n)
  const weight = all.reduce((sum, x) => sum + x.n, 0)
  const heavy = all.filter(x => x.n > weight / 50)
  const light = (x: { rgb: number[] }) => (0.2126 * x.rgb[0] + 0.7152 * x.rgb[1] + 0.0722 * x.rgb[2]) / 255
  const vivid = (x: { rgb: number[] }) => (Math.max(...x.rgb) - Math.min(...x.rgb)) / 255
  const main = heavy.filter(x => light(x) < 0.6).sort((a, b) => light(a) - light(b))[0]
  const accent = heavy.filter(x => x !== main && vivid(x) > 0.2).sort((a, b) => vivid(b) - vivid(a))[0] ?? (main && vivid(main) > 0.2 ? main : undefined)
  const hex = (x: { rgb: number[] }) => '#' + x.rgb.map(v => v.toString(16).padStart(2, '0')).join('').toUpperCase()
  return accent ? main ? [hex(accent), hex(main)] : [hex(accent)] : []
}
