const lineHeight = 18
const [left, top] = [56, 770]

/** A text of a PDF's standard font, which is WinAnsi: what it lacks is left out. */
function escaped(text: string): string {
  return [...text.replaceAll('−', '-').replaceAll('×', 'x').replaceAll('³', '3').replaceAll('\u00a0', ' ')]
    .map((sign) => {
      const code = sign.charCodeAt(0)
      if (code > 255) return ''
      return code > 126 ? `\\${code.toString(8).padStart(3, '0')}` : sign.replace(/[\\()]/g, '\\$&')
    })
    .join('')
}

/** Lines on one sheet of letter size: as little of PDF 1.4 as readers ask for. */
export function plainPdf(lines: readonly string[]): string {
  const text = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')
  const content = `BT /F1 12 Tf ${lineHeight} TL ${left} ${top} Td\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 828] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}
