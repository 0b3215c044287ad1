export const staff = {
  appName: 'Oficina',
  utility: 'CEA Querétaro',
  skip: 'Ir al contenido',
  menu: 'Secciones',
  signOut: 'Salir',
  loading: 'Cargando…',
  offline: 'Sin conexión: lo que ves puede haber cambiado.',
  titles: {
    runs: 'Corridas de facturación',
  },
  door: {
    heading: 'Consola de la oficina',
    what: 'Corridas de facturación, tarifas y cuentas de los contratos.',
    enter: 'Entrar',
    notStaff: 'Esta consola es para el personal de la CEA.',
    toApp: 'Ir a Mi agua',
    unreachable: 'El servidor no responde. Intenta de nuevo en un momento.',
    retry: 'Intentar de nuevo',
  },
} as const
