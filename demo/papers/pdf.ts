/** A page with a title and lines, as small as a PDF can be that every reader opens. Letters of Western Europe. */
export const aPdf = (title: string, lines: readonly string[]): Buffer => {
  const text = [
    'BT /F1 18 Tf 72 740 Td',
    `(${escaped(title)}) Tj`,
    '/F2 11 Tf 0 -34 Td',
    ...lines.map((line) => `(${escaped(line)}) Tj 0 -17 Td`),
    'ET',
  ].join('\n')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (es) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>',
    font('Helvetica-Bold'),
    font('Helvetica'),
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
  ])
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')

const assemble = (objects: readonly string[]): Buffer => {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
