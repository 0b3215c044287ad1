import type { join as spanish } from '../es-MX/join.ts'
import type { Translation } from '../message-types.ts'

export const join: Translation<typeof spanish> = {
  title: 'You are invited to a contract',
  text: 'If you accept, you see the water of that home as whoever invited you chose. You can leave whenever you like, in Settings.',
  accept: 'Accept the invitation',
  paste: 'Link or code of the invitation',
  pasteHint: 'Paste it just as it was sent to you.',
  missing: 'Paste the link that was sent to you.',
  unanswered: 'CEA did not answer. The invitation still holds: try again when there is a connection.',
  refused: 'Ask whoever invited you for a new invitation: each is good once and lasts seven days.',
  done: {
    title: 'Done: you are part of this contract now',
    text: 'Contract {contractNumber}, {address}. Your role: {role}.',
    open: 'See the water of this home',
  },
}
