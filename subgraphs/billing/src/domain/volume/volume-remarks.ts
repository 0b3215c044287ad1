import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { cubicMetresText, type Litres } from '@aquacis/kit/values/volume.ts'
import type { BillableVolume } from './billable-volume.ts'
import { dayAfter, dayText } from './civil-day.ts'
import type { EstimateBasis } from './estimate-volume.ts'
import { sharedText, submeteredText } from './sharing/common-water-words.ts'
import type { VolumeFlag } from './volume-flag.ts'
import type { VolumePart } from './volume-part.ts'

/** What a customer should know of the water of a bill, in sentences; none where it was read as every month. In Spanish. */
export function remarksOf(volume: BillableVolume): string[] {
  const ofFlags = volume.flags.flatMap((flag) => remarkOfFlag(flag, volume) ?? [])
  return [...volume.parts.flatMap((part) => remarkOfPart(part) ?? []), ...ofFlags]
}

function remarkOfPart(part: VolumePart): string | null {
  switch (part.kind) {
    case 'MEASURED':
      return null
    case 'INTERPOLATED':
      return `No hubo lectura cerca del corte: de lo que corrió entre el ${dayText(civilDate(new Date(part.before.at)))} y el ${dayText(civilDate(new Date(part.after.at)))} se cobra la parte de los días de este recibo, ${m3(part.litres)}.`
    case 'ESTIMATED':
      return part.from < part.to
        ? `No pudimos leer tu medidor del ${dayText(part.from)} al ${dayText(dayAfter(part.to, -1))}: estimamos ${m3(part.litres)} ${basisText(part.basis)}. La próxima lectura lo corrige.`
        : null
    case 'BILLED_BEFORE':
      return `Descontamos ${m3(part.litres)} que ya se habían cobrado en un recibo anterior.`
    case 'CORRECTED':
      return `El consumo del ${dayText(part.day)} se corrigió en ${m3(part.litres, '−')} ${part.by === 'EDIT' ? 'después de revisarlo' : 'porque el registro de ese día no es creíble'}.`
    case 'SHARED':
      return sharedText(part)
    case 'SUBMETERED':
      return submeteredText(part)
    case 'CARRIED_ON':
      return `Quedan ${m3(part.litres)} a tu favor: se descuentan del agua que uses después.`
  }
}

function basisText(basis: EstimateBasis): string {
  if (basis.kind === 'LAST_YEAR') return 'según tu consumo de los mismos días del año pasado'
  if (basis.kind === 'RECENT_MEDIAN') {
    return basis.bills === 1
      ? 'según tu último recibo leído'
      : `según tus últimos ${basis.bills} recibos leídos`
  }
  return 'porque no hay recibos leídos con qué comparar'
}

const ofFlag: Partial<Record<VolumeFlag, string>> = {
  METER_REPLACED:
    'Se cambió tu medidor: se suma lo que contó el anterior hasta su lectura final y lo que lleva el nuevo.',
  REGISTER_WRAPPED:
    'Tu medidor llegó al final de sus dígitos y volvió a empezar en cero: nada se contó dos veces.',
  NEGATIVE: 'La lectura es menor que la anterior: no se cobra agua hasta que la revisemos.',
  FIRST_REGISTER_MISSING: 'No hay lectura inicial del medidor: se cuenta desde la primera que se conoce.',
  FINAL_REGISTER_MISSING:
    'No hay lectura final del medidor anterior: se cuenta hasta la última que se conoce.',
  NO_METER: 'Al corte no había medidor en tu toma.',
}

function remarkOfFlag(flag: VolumeFlag, { days, to }: BillableVolume): string | null {
  if (flag === 'OPENED_IN_PERIOD')
    return `Tu servicio empezó el ${dayText(days.from)}: se cobra desde ese día.`
  if (flag === 'CLOSED_IN_PERIOD') {
    return `Tu servicio terminó el ${dayText(dayAfter(days.to, -1))}: se cobra hasta ese día.`
  }
  if ((flag === 'READ_EARLY' || flag === 'READ_LATE') && to !== null) {
    return `La lectura más cercana al corte es del ${dayText(civilDate(new Date(to.at)))}; el siguiente recibo cuenta desde ella.`
  }
  return ofFlag[flag] ?? null
}

/** Without its sign, unless one is asked for where it is negative. */
function m3(volume: Litres, minus = ''): string {
  const text = cubicMetresText(volume)
  return `${text.startsWith('-') ? `${minus}${text.slice(1)}` : text} m³`
}
