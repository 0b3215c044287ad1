import * as v from 'valibot'
import type { BankAccount } from '../../settings.ts'
import { jsonOf } from '../ask-json.ts'
import { unusable } from '../unanswered.ts'
import { askBank } from './ask-bank.ts'
import type { AnswerName, DirectDebit } from './direct-debit-port.ts'
import type { DebitLayout } from './layout/debit-layout.ts'
import { readDebitAnswer } from './layout/read-debit-answer.ts'
import { writeDebitFile } from './layout/write-debit-file.ts'

const refusal = v.looseObject({ errors: v.array(v.string()) })
const list = v.array(
  v.looseObject({
    name: v.pipe(v.string(), v.maxLength(64)),
    issued_at: v.pipe(v.string(), v.isoTimestamp()),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
)

/** A file's name, with what the bank appends to that of an answer. */
const answerForm = /^(?<file>D\d{9}D\d{8})\.(?<kind>[RO])\d{2}$/

/**
 * The utility's bank, host to host over HTTP: files are put under their names, and answers fetched by theirs. A bank that wants
 * SFTP differs in this file alone.
 */
export function createBankDebits({ url, key, client, clabe }: BankAccount, layout: DebitLayout): DirectDebit {
  const sender = { client, clabe }
  const at = (path: string) => `${url}/direct-debits/${path}`
  return {
    nameOf(day, number) {
      if (number > 99) throw new RangeError(`a bank takes 99 files a day, not ${number}`)
      return `D${client.padStart(9, '0')}D${day.slice(2).replaceAll('-', '')}${String(number).padStart(2, '0')}`
    },
    compose: (file) => writeDebitFile(file, sender, layout),
    async send(name, file, signal) {
      const answer = await askBank({ url: at(encodeURIComponent(name)), key, file }, signal)
      if (answer.kind === 'silent') return answer
      if (answer.status === 200 || answer.status === 201) return { kind: 'taken' }
      const said = v.safeParse(refusal, jsonOf(answer.text))
      if (![400, 409, 422].includes(answer.status) || !said.success) return unusable(answer.status)
      return { kind: 'refused', reasons: said.output.errors }
    },
    async find(name, signal) {
      const answer = await askBank({ url: at(encodeURIComponent(name)), key }, signal)
      if (answer.kind === 'silent') return answer
      if (answer.status === 404) return { kind: 'absent' }
      return answer.status === 200 ? { kind: 'taken' } : unusable(answer.status)
    },
    async answersSince(since, signal) {
      const answer = await askBank({ url: at(`answers?since=${since.toISOString()}`), key }, signal)
      if (answer.kind === 'silent') return answer
      const read = v.safeParse(list, jsonOf(answer.text))
      if (!read.success) return unusable(answer.status)
      const answers = read.output.map(({ name, issued_at, sha256 }) => ({
        ...{ name, issuedAt: new Date(issued_at), digest: sha256 },
      }))
      return { kind: 'answers', answers }
    },
    async fetchAnswer(name, signal) {
      const answer = await askBank({ url: at(`answers/${encodeURIComponent(name)}`), key }, signal)
      if (answer.kind === 'silent') return answer
      return answer.status === 200 ? { kind: 'text', text: answer.text } : unusable(answer.status)
    },
    readName: readAnswerName,
    readAnswer: (text) => readDebitAnswer(text, sender, layout),
  }
}

function readAnswerName(name: string): AnswerName | null {
  const { file, kind } = answerForm.exec(name)?.groups ?? {}
  return file === undefined ? null : { file, kind: kind === 'O' ? 'OBJECTION' : 'OUTCOME' }
}
