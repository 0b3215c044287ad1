import { spokenPesos } from '@aquacis/kit/values/money.ts'
import type { Reference } from '../reference.ts'

/** What the steps name. */
export interface Steps extends Pick<Reference, 'method' | 'amount'> {
  /** The number as it is read out; null where there is none. */
  readonly number: string | null
  readonly bank: string | null
  readonly beneficiary: string
  readonly stores: readonly string[]
}

/** How a reference is paid, step by step. */
export function instructionsFor({ method, amount, number, bank, beneficiary, stores }: Steps): string[] {
  const total = spokenPesos(amount)
  switch (method) {
    case 'OXXO':
      return [
        'Ve a cualquier tienda OXXO.',
        'Di en la caja que harás un pago de OXXO Pay.',
        `Enseña el código de barras o dicta el número${number === null ? '' : ` ${number}`}.`,
        `Paga ${total} en efectivo. La tienda puede cobrarte una comisión aparte.`,
        'Revisa que el ticket diga el mismo número y guárdalo.',
      ]
    case 'CASH_NETWORK':
      return [
        `Ve a una de estas tiendas: ${listed(stores.slice(0, 6))}${stores.length > 6 ? ' u otra de la lista' : ''}.`,
        'Di en la caja que harás un pago de servicio con referencia.',
        `Enseña el código de barras o dicta el número${number === null ? '' : ` ${number}`}.`,
        `Paga ${total} en efectivo. La tienda puede cobrarte una comisión aparte.`,
        'Guarda tu ticket hasta que veas aquí el pago.',
      ]
    case 'SPEI':
      return [
        'Abre la app o la página de tu banco y elige transferir (SPEI).',
        `Da de alta la CLABE${number === null ? '' : ` ${number}`}${bank === null ? '' : `; el banco es ${bank}`}.`,
        `Como beneficiario escribe ${beneficiary}.`,
        `Transfiere ${total}. Si mandas menos, después puedes mandar el resto a la misma CLABE.`,
        'El pago se ve aquí en minutos. Guarda la clave de rastreo.',
      ]
    case 'CARD':
      return [
        'Escribe los datos de tu tarjeta. Van directo al proveedor de pagos: nosotros no los vemos ni los guardamos.',
        'Si tu banco te lo pide, confirma la compra en su app o con un código.',
        `Se cobran ${total} una sola vez.`,
      ]
    case 'CODI':
      return [
        'Abre la app de tu banco y elige CoDi, o “pagar con código QR”.',
        'Escanea el código. Si estás en tu celular, guarda la imagen y ábrela desde la app de tu banco.',
        `Revisa que diga ${total} y acepta el pago.`,
      ]
  }
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('es-MX', { type: 'disjunction' }).format(names)
}
