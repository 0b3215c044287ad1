export const signIn = {
  heading: 'Tu medidor, en tu bolsillo',
  what: 'Mira cuánta agua corre en tu casa: hoy, litro por litro, y cada hora y cada día desde que tienes medidor con radio.',
  who: 'Para quien tiene un contrato con la CEA Querétaro y para quienes viven ahí.',
  enter: 'Entrar',
  demonstration: 'Ver una casa de demostración',
  demonstrationText: 'Sin cuenta, con datos inventados.',
  expired: 'Tu sesión terminó por seguridad. Entra de nuevo para seguir viendo tu consumo.',
  signedOut: 'Cerraste tu sesión. Ya no hay datos tuyos en este teléfono.',
  offline: 'Sin conexión. Para entrar hace falta internet.',
} as const
