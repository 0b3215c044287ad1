import { changeRadioKey } from '../../commands/change-radio-key.ts'
import { importRadioKeys } from '../../commands/import-radio-keys.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { type KeyFileFault, readKeyFile } from '../../key-file/read-key-file.ts'
import { radioSentence } from '../../provisioning/radio-sentence.ts'
import { readId } from './read-text.ts'

export const keyMutations: Pick<MutationResolvers, 'changeRadioKey' | 'importRadioKeys'> = {
  changeRadioKey: async (_root, { meterId: asked, encryptionKey: key }, context) => {
    const meterId = readId(asked, 'meterId')
    const outcome = await changeRadioKey(context, { meterId, key, source: 'BY_HAND' })
    switch (outcome.kind) {
      case 'KeyChanged':
      case 'AlreadyChanged':
        return { __typename: 'RadioKeyChanged', meter: await context.meterById.require(meterId) }
      case 'KeyMalformed':
        return { __typename: 'RadioMalformed', message: radioSentence('encryptionKey') }
      default:
        return { __typename: outcome.kind, message: refusalSentences[outcome.kind] }
    }
  },

  importRadioKeys: async (_root, { file, password }, context) => {
    const keys = readKeyFile(Buffer.from(file, 'base64'), password)
    if (typeof keys === 'string') return { __typename: 'KeyFileUnreadable', message: fileSentences[keys] }
    const { changed, alreadyKnown, unmatched, malformed } = await importRadioKeys(context, keys)
    return {
      __typename: 'RadioKeysImported',
      ...{ changed, alreadyKnown, unmatched: [...unmatched], malformed: [...malformed] },
    }
  },
}

const refusalSentences = {
  MeterUnknown: 'No encontramos ese medidor en tus administraciones. Revisa el número.',
  MeterNotInService: 'Ese medidor ya fue retirado, así que no lleva otra clave.',
  RadioHasNoKey: 'Ese radio no lleva clave: su red descifra por sí misma.',
} as const

const fileSentences: Readonly<Record<KeyFileFault, string>> = {
  NotAKeyFile: 'El archivo no es un archivo de claves de Kamstrup (KEM). Revisa cuál elegiste.',
  SeveralKeyFiles: 'El archivo comprimido lleva varios archivos de claves. Sube uno por uno.',
  CipherUnknown:
    'El archivo está cifrado de una forma que no conocemos. Pide a Kamstrup un archivo KEM con AES-128.',
  PasswordTooLong: 'La contraseña de un archivo KEM lleva 16 letras a lo más. Revísala.',
  PasswordWrong: 'La contraseña no abre el archivo. Suele ser el número de cliente de Kamstrup.',
  NoMeters: 'El archivo abre, pero no lleva ninguna clave. Pide otro a Kamstrup.',
}
