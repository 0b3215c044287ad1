/** Tells a person that signing in did not work, and how to try again. Works without script, style or the app. */
export function refusalPage(reason: string, retryPath: string): string {
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No pudimos abrir tu sesión</title>
</head>
<body>
<main>
<h1>No pudimos abrir tu sesión</h1>
<p>${escapeHtml(reason)}</p>
<p><a href="${escapeHtml(retryPath)}">Intentar de nuevo</a></p>
<p><a href="/">Ir al inicio</a></p>
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
