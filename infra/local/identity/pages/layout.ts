/** A whole page around its content; `title` stands in the tab. Only pages that need passkeys take a script. */
export function page(title: string, content: string, options: { readonly script?: boolean } = {}): string {
  const script = options.script ? '\n    <script src="/passkeys.js" defer></script>' : ''
  return `<!doctype html>
<html lang="es-MX">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)} · AquaCIS</title>
    <link rel="stylesheet" href="/sign-in.css">${script}
  </head>
  <body>
    <header><p class="mark">${drop}<span>AquaCIS</span></p></header>
    <main>${content}
    </main>
  </body>
</html>
`
}

const drop = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3c4 5 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 11 8 8 12 3z"/></svg>`

/** A link back to the app. */
export function back(publicOrigin: string, text: string): string {
  return `<a href="${escaped(publicOrigin)}/">${text}</a>`
}

export function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
