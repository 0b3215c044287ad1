/** What is answered where there is no such contract in billing, or it is not the viewer's. */
export const notBilled = {
  __typename: 'ContractNotBilled',
  message: 'No encontramos ese contrato entre los tuyos, o aún no se factura. Revisa el número.',
} as const
