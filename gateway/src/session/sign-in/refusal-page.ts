/** Attributes alone: no file of the app need be there, and style elements are forbidden. Colours are the browser's own. */
const paper =
  'margin:0 auto;max-width:28rem;padding:1.5rem 1.25rem;background:Canvas;color:CanvasText;font:1.125rem/1.5 system-ui,sans-serif'
const link = 'color:LinkText'

/** Tells a person that signing in did not work, and how to try again. Works without script, style sheet or the app. */
export function refusalPage(reason: string, retryPath: string): string {
  return `<!doctype html>
<html lang="es-MX" style="background:Canvas">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No pudimos abrir tu sesión</title>
</head>
<body style="${paper}">
<main>
<h1>No pudimos abrir tu sesión</h1>
<p>${escapeHtml(reason)}</p>
<p><a style="${link}" href="${escapeHtml(retryPath)}">Intentar de nuevo</a></p>
<p><a style="${link}" href="/">Ir al inicio</a></p>
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
