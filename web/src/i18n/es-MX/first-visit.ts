export const firstVisit = {
  live: {
    title: 'Tu medidor, en vivo',
    text: 'El número grande son los litros de hoy. Avanza mientras corre el agua. Abajo, cada barra es una hora del día.',
  },
  night: {
    title: 'La noche avisa',
    text: 'Mientras todos duermen no debería correr agua. Si en la franja de la noche las barras no llegan a cero, algo corre solo. Te lo decimos aquí.',
  },
  time: {
    title: 'Todo tu historial',
    text: 'En Consumo te mueves por horas, días y meses con el dedo, la rueda o las teclas. Lo que ya abriste se puede ver también sin internet.',
  },
  place: '{place} de {all}',
  skip: 'Saltar',
  back: 'Atrás',
  next: 'Siguiente',
  begin: 'Empezar',
} as const
