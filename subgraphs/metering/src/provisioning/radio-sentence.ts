import type { RadioPart } from '../domain/devices/radio-form.ts'

const partSentences: Readonly<Record<RadioPart, string>> = {
  manufacturer: 'El fabricante se escribe con tres letras mayúsculas, por ejemplo KAM.',
  address:
    'La dirección del radio no tiene la forma de su red: ocho dígitos en WMBUS, un DevEUI de 16 dígitos hexadecimales en LORAWAN, el número de serie del módulo en NBIOT.',
  encryptionKey:
    'La clave del radio lleva 32 dígitos hexadecimales, y solo los radios WMBUS tienen una. Cópiala del archivo del fabricante.',
  profile:
    'El perfil lleva marca y modelo del radio en minúsculas, números y guiones, por ejemplo kamstrup y flowiq-2200.',
  litresPerPulse: 'El peso del pulso se da en litros por pulso y es mayor que cero.',
  interval: 'El intervalo de reporte va de 1 segundo a 31 días.',
  application: 'La aplicación es el identificador (UUID) que ChirpStack le da, y solo existe en LORAWAN.',
}

/** What is wrong with a part of a radio, and how to mend it. */
export function radioSentence(part: RadioPart): string {
  return partSentences[part]
}
