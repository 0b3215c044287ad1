/**
 * What SAT's codes for a cancellation mean, and how it is mended (Anexo 20, esquema de cancelación 2022). PACs hand them on;
 * `no_cancelable` is Finkok's word for SAT's “No cancelable”.
 */
const meanings: Readonly<Record<string, string>> = {
  '203': 'El documento no es del RFC que pide la cancelación. Revise el certificado del emisor.',
  '204': 'El SAT no deja cancelar este documento. Devuelva su importe con una nota de crédito.',
  '205': 'El SAT no conoce el folio fiscal.',
  '206': 'El folio fiscal no es del sector primario.',
  '207': 'Falta el motivo, o no es 01, 02, 03 ni 04.',
  '208':
    'El folio que sustituye no vale: no existe, es de otro emisor o está cancelado. Timbre primero el sustituto.',
  '209': 'Sólo el motivo 01 lleva folio que sustituye. Quítelo, o use 01.',
  '210':
    'Pasó el plazo para cancelar: el mes en que se presenta la declaración anual. Haga una nota de crédito.',
  '211': 'Pasó el plazo para cancelar una factura global. Haga una nota de crédito.',
  '212': 'El sustituto no se relaciona (04) con el documento que se cancela. Timbre uno que lo nombre.',
  no_cancelable:
    'Otros documentos vigentes se relacionan con él (pagos, notas de crédito). Cancele primero esos.',
}

/** Why a cancellation was refused, with SAT's code; `said` is the PAC's own sentence, for codes that are not known here. */
export function cancelRefusal(code: string, said: string): string {
  return `${code}: ${meanings[code] ?? said}`
}
