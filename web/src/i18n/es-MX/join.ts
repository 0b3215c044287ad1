export const join = {
  title: 'Te invitaron a un contrato',
  text: 'Si aceptas, ves el agua de esa casa según lo que eligió quien te invitó. Puedes salir cuando quieras, en Ajustes.',
  accept: 'Aceptar la invitación',
  paste: 'Enlace o código de la invitación',
  pasteHint: 'Pégalo tal como te lo enviaron.',
  missing: 'Pega aquí el enlace que te enviaron.',
  unanswered: 'La CEA no respondió. La invitación sigue vigente: inténtalo otra vez cuando haya conexión.',
  refused: 'Pide una invitación nueva a quien te invitó: cada una sirve una sola vez y dura siete días.',
  done: {
    title: 'Listo: ya eres parte de este contrato',
    text: 'Contrato {contractNumber}, {address}. Tu papel: {role}.',
    open: 'Ver el agua de esta casa',
  },
} as const
