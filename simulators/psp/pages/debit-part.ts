import { returnReasons } from '../bank/debits/debit-memory.ts'
import type { World } from '../world/world.ts'
import { escaped, money } from './page-frame.ts'

const shown = 5

/** What a tester sees of direct debits: how the next charges are answered, and the last files with what may become of them. */
export function debitPart({ memory: { debits } }: World): string {
  const options = [['ok', 'se cobra'], ...Object.entries(returnReasons)]
    .map(
      ([code = '', name = '']) =>
        `<option value="${code}">${escaped(code === 'ok' ? name : `${code} ${name}`)}</option>`,
    )
    .join('')
  const files = Object.values(debits.files).slice(-shown).reverse()
  return `<details><summary>Domiciliación (${files.length === 0 ? 'sin archivos' : 'últimos archivos'})</summary>
<form data-act="/control/debits/next" data-method="PUT" data-done="Así contestará el banco."><label>El próximo cargo <select name="answer">${options}</select></label><label>¿Cuántos? <input name="times" data-kind="number" type="number" min="1" max="20" value="1"></label><button>Así será</button></form>
${files.map((file) => fileCard(file)).join('')}</details>`
}

function fileCard({ name, answers, debits }: World['memory']['debits']['files'][string]): string {
  const again = answers === 0 ? 'Contestar ahora' : 'Repetir la respuesta'
  const act = `/control/debits/${encodeURIComponent(name)}`
  const lines = debits.slice(0, 20).map(({ line, clabe, amount, returned }) => {
    const state =
      returned === null
        ? answers === 0
          ? 'espera'
          : 'cobrado'
        : `${returned} ${returnReasons[returned] ?? ''}`
    const object =
      returned === null && answers > 0
        ? `<form data-act="${act}/${line}/objection" data-done="El titular lo objetó."><button class="other">Objetar</button></form>`
        : ''
    return `<p>${line} · ${money(amount)} · <code>${escaped(clabe)}</code> · ${escaped(state)}</p>${object}`
  })
  return `<div class="card" data-debits="${escaped(name)}"><h3><code>${escaped(name)}</code></h3>${lines.join('')}<div class="actions"><form data-act="${act}/answer" data-done="Contestado."><button>${again}</button></form></div></div>`
}
