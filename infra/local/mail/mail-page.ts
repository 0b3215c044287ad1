import type { Mail } from './letter-box.ts'

/** The page on which mails are read; addresses in them can be followed. */
export function mailPage(mails: readonly Mail[]): string {
  const told = mails.length === 0 ? '<p>No mail yet.</p>' : mails.map(article).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mail of the embedded run</title>
</head>
<body>
<main>
<h1>Mail of the embedded run</h1>
<p>What AquaCIS sends stays on this machine. The newest comes first; load the page again for more.</p>
${told}
</main>
</body>
</html>
`
}

function article({ to, subject, at, text }: Mail): string {
  const linked = escaped(text).replace(
    /https?:\/\/[^\s&]+(&amp;[^\s&]+)*/g,
    (url) => `<a href="${url}">${url}</a>`,
  )
  return `<article lang="es-MX"><h2>${escaped(subject)}</h2><p>${escaped(to)} · ${escaped(at)}</p><pre>${linked}</pre></article>\n`
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
