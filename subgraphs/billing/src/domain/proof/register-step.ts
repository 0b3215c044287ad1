import type { ProofStep, RegisterState, RegisterVerdict } from './proof-finding.ts'

/** From a register down to its telegram, in one sentence. */
export function registerStep({ meterId, at, litres, state, heard }: RegisterVerdict): ProofStep {
  const amount = `${litres} L`
  const of = `lectura del medidor ${meterId} (${at})`
  if (heard === null) return { amount, of, from: absent[state] }
  const { network, address, heardAt, hash } = heard
  const from = `telegrama del radio ${address} por ${network}, oído ${heardAt}, huella ${hash}; ${absent[state]}`
  return { amount, of, from }
}

const absent: Readonly<Record<RegisterState, string>> = {
  READ: 'leído otra vez, dice lo mismo',
  DECIPHERED: 'va cifrado: su forma en claro, leída otra vez, dice lo mismo',
  KEPT: 'está completo, y no se leyó',
  NOT_IN_FILE: 'este archivo no trae telegramas',
  NO_READING: 'ningún telegrama la dijo: alguien la anotó',
  NOT_ARCHIVED: 'su telegrama ya no está en el archivo',
  UNREADABLE: 'su telegrama está, y sin la llave del medidor no se lee',
  NOT_ANSWERED: 'el archivo de telegramas no contestó cuando se hizo la prueba',
}
