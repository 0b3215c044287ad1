import type { SetWatchOutcome } from '../../commands/watches/set-watch.ts'

type Fault = Extract<SetWatchOutcome, { kind: 'WatchImpossible' }>['fault']

export const placeUnknown =
  'No encontramos esa toma entre las tuyas. Revisa que el contrato siga vigente y que puedas ver su consumo.'
export const contactUnknown =
  'Esa persona ya no está en el contrato. Invítala primero, o elige a alguien más.'
export const watchUnknown = 'No encontramos ese aviso entre los de tus tomas.'

/** What stands in the way of a watch, and what to do. */
export const impossible: Readonly<Record<Fault, string>> = {
  NeitherOrBoth: 'Escribe el límite en litros o en pesos: uno de los dos.',
  LimitOutOfRange: 'El límite debe estar entre 1 y 1,000,000 de litros.',
  CostOutOfRange: 'El límite debe estar entre un centavo y 1,000,000 de pesos.',
  LeftTooLongAgo: 'La salida puede ser de hace un día cuando mucho. Escribe una más reciente.',
  LeavesTooLate: 'La salida puede ser dentro de un año cuando mucho. Escribe una más cercana.',
  BackBeforeLeaving: 'El regreso debe ser después de la salida. Revisa las fechas.',
  BackAlready: 'Ese regreso ya pasó. Escribe uno que esté por venir.',
  AwayTooLong: 'La ausencia puede durar un año cuando mucho. Escribe un regreso más cercano.',
  AllowanceOutOfRange: 'La tolerancia debe estar entre 0 y 100,000 litros.',
  HoursReversed: 'Las horas van de 0 a 24, y la segunda debe ser después de la primera.',
  LeastOutOfRange: 'El mínimo debe estar entre 1 y 10,000 litros.',
  IdTaken: 'Ese identificador ya es de otro aviso. Usa uno nuevo.',
  HeardTooSeldom:
    'Tu medidor se reporta muy pocas veces al día para saber qué pasó entre dos horas. Este aviso no serviría aquí.',
}
