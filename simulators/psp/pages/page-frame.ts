/** Text inside HTML, or inside a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Centavos as a resident reads them. */
export function money(centavos: number): string {
  return new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' }).format(centavos / 100)
}

/** A page of the simulator. `inner` is HTML. */
export function pageFrame(title: string, inner: string): string {
  return `<!doctype html>
<html lang="es-MX">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
<header><p>Simulador de pagos: aquí no se mueve dinero</p></header>
<main id="main">${inner}</main>
<p id="said" role="status"></p>
<script>${script}</script>
</html>
`
}

const style = `
:root{color-scheme:light;--ink:#14212b;--quiet:#51626f;--line:#c9d3da;--paper:#fff;--ground:#f3f6f8;--act:#075985}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
header{background:#fff4ce;border-bottom:1px solid #e5d48a}
header p,main,#said{max-width:60rem;margin:0 auto;padding:.6rem 1rem}
h1{font-size:1.5rem;margin:1rem 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0}
ul.cards{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
.card,details{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem}
details{margin:.5rem 0}details form{margin:.75rem 0}summary{cursor:pointer;font-weight:600;min-height:2.75rem;display:flex;align-items:center}
.card p{margin:.15rem 0;color:var(--quiet)}.card strong{color:var(--ink)}
code{font:inherit;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.actions{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.5rem;align-items:end}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0}
form.tall{display:grid;gap:.75rem;max-width:26rem}
label{display:grid;gap:.2rem;font-size:.9rem;color:var(--quiet)}
input,select,button{font:inherit;min-height:2.75rem;padding:.35rem .7rem;border:1px solid #7b8b97;border-radius:.4rem;background:#fff;color:var(--ink);max-width:100%}
button{background:var(--act);border-color:var(--act);color:#fff;font-weight:600;cursor:pointer}
button.other{background:#fff;color:var(--act)}
:focus-visible{outline:3px solid #f59e0b;outline-offset:2px}
a{color:var(--act)}
#said:not(:empty){position:sticky;bottom:0;background:#14212b;color:#fff}
`

// A form tells the simulator by JSON what it holds, says what came of it, and shows the page anew.
const script = `
document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.dataset.act) return
  event.preventDefault()
  const body = {}
  for (const [name, value] of new FormData(form, event.submitter)) {
    const kind = form.elements[name].dataset?.kind
    if (value === '') continue
    body[name] = kind === 'pesos' ? Math.round(Number(value) * 100) : kind === 'number' ? Number(value) : kind === 'null' && value === 'none' ? null : value
  }
  const path = form.dataset.act.replace(/:(\\w+)/g, (_, name) => { const part = body[name]; delete body[name]; return encodeURIComponent(part) })
  const said = document.getElementById('said')
  try {
    const method = form.dataset.method ?? 'POST'
    const response = await fetch(path, { method, ...(method === 'DELETE' ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })
    const text = await response.text()
    said.textContent = response.ok ? (form.dataset.done ?? 'Hecho.') : 'No se pudo: ' + text.slice(0, 200)
    const next = form.dataset.next
    if (response.ok && next) { location.href = next; return }
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    document.getElementById('main').replaceWith(page.getElementById('main'))
  } catch (error) { said.textContent = 'El simulador no responde: ' + error.message }
})
`
