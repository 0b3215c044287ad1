/** Tells a person why there is no file. Works without script, style or the app. */
export function filePage(reason: string): string {
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No hay archivo</title>
</head>
<body>
<main>
<h1>No hay archivo</h1>
<p>${escapeHtml(reason)}</p>
<p><a href="/">Ir al inicio</a></p>
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
