import { spendToken } from '../../money/open-charge.ts'
import { prefixedId } from '../../world/ids.ts'
import type { JsonObject } from '../../world/order.ts'
import { newCashReference, newClabe } from '../../world/references.ts'
import { type StoredCustomer, type StoredSource, seconds } from '../../world/world.ts'
import { invalid, notFound } from '../api-error.ts'
import { pageOf } from '../pages.ts'
import type { Room } from '../room.ts'
import type { Call, Operation } from '../serve.ts'

/** Customers and what they pay with. */
export const customerOperations: Readonly<Record<string, Operation>> = {
  'get /customers': (call) =>
    pageOf(call, '/customers', customersAsked(call), (customer) => renderCustomer(call.room, customer)),
  'post /customers': ({ room, body }) => {
    const { payment_sources: sources, ...told } = body
    const customer: StoredCustomer = {
      ...{ id: prefixedId('cus'), createdAt: seconds(room.world), told, defaultSourceId: null, sources: [] },
    }
    for (const source of Array.isArray(sources) ? sources : []) addSource(room, customer, source)
    room.memory.customers[customer.id] = customer
    room.world.announce(room.dialect.provider, 'customer.created', renderCustomer(room, customer))
    return renderCustomer(room, customer)
  },
  'get /customers/{id}': ({ room, params }) => renderCustomer(room, customerOf(room, params)),
  'put /customers/{id}': ({ room, params, body }) => {
    const customer = customerOf(room, params)
    const { payment_sources: sources, default_payment_source_id: chosen, ...told } = body
    customer.told = { ...customer.told, ...told }
    for (const source of Array.isArray(sources) ? sources : []) addSource(room, customer, source)
    if (typeof chosen === 'string') customer.defaultSourceId = sourceOf(customer, chosen).id
    room.world.announce(room.dialect.provider, 'customer.updated', renderCustomer(room, customer))
    return renderCustomer(room, customer)
  },
  'delete /customers/{id}': ({ room, params }) => {
    const customer = customerOf(room, params)
    delete room.memory.customers[customer.id]
    room.world.announce(room.dialect.provider, 'customer.deleted', renderCustomer(room, customer))
    return renderCustomer(room, customer)
  },
  'get /customers/{id}/payment_sources': (call) => {
    const customer = customerOf(call.room, call.params)
    const path = `/customers/${customer.id}/payment_sources`
    return pageOf(call, path, customer.sources, (source) => renderSource(call.room, customer, source))
  },
  'post /customers/{id}/payment_sources': ({ room, params, body }) => {
    const customer = customerOf(room, params)
    return renderSource(room, customer, addSource(room, customer, body))
  },
  'put /customers/{id}/payment_sources/{payment_method_id}': ({ room, params }) => {
    const customer = customerOf(room, params)
    return renderSource(room, customer, sourceOf(customer, params['payment_method_id'] ?? ''))
  },
  'delete /customers/{id}/payment_sources/{payment_method_id}': ({ room, params }) => {
    const customer = customerOf(room, params)
    const source = sourceOf(customer, params['payment_method_id'] ?? '')
    customer.sources = customer.sources.filter(({ id }) => id !== source.id)
    if (customer.defaultSourceId === source.id) customer.defaultSourceId = customer.sources[0]?.id ?? null
    return renderSource(room, customer, source)
  },
}

function customerOf({ memory }: Room, params: Call['params']): StoredCustomer {
  const id = params['id'] ?? ''
  const customer = memory.customers[id]
  if (customer === undefined) throw notFound('Customer', id)
  return customer
}

function sourceOf(customer: StoredCustomer, id: string): StoredSource {
  const source = customer.sources.find((one) => one.id === id)
  if (source === undefined) throw notFound('PaymentSource', id)
  return source
}

function customersAsked({ room, query }: Call): StoredCustomer[] {
  const search = query['search']?.toLowerCase()
  return Object.values(room.memory.customers).filter(
    ({ id, told }) =>
      search === undefined ||
      [id, told['name'], told['email'], told['custom_reference']].some((text) =>
        String(text ?? '')
          .toLowerCase()
          .includes(search),
      ),
  )
}

function addSource(room: Room, customer: StoredCustomer, told: JsonObject): StoredSource {
  const source: StoredSource = {
    id: prefixedId(told['type'] === 'card' ? 'src' : 'off_ref'),
    createdAt: seconds(room.world),
    told: sourceTold(room, told),
  }
  customer.sources.push(source)
  customer.defaultSourceId ??= source.id
  return source
}

function sourceTold(room: Room, told: JsonObject): StoredSource['told'] {
  const type = String(told['type'])
  const offers = (method: string) => room.dialect.methods.some((offered) => offered === method)
  if (type === 'card' && offers('card')) {
    return { kind: 'card', card: spendToken(room.memory.tokens, String(told['token_id'])) }
  }
  if (type === 'spei_recurrent' && offers('spei')) return { kind: type, clabe: newClabe() }
  if (type === 'cash_recurrent' || type === 'oxxo_recurrent') {
    const expiresAt = Number(told['expires_at'] ?? seconds(room.world) + 365 * 86_400)
    return { kind: 'cash_recurrent', reference: newCashReference(room.dialect.provider), expiresAt }
  }
  throw invalid('type', `The payment source type "${type}" is not supported.`)
}

function renderCustomer(room: Room, customer: StoredCustomer): JsonObject {
  const { id, createdAt, told, sources, defaultSourceId } = customer
  return {
    ...{ corporate: false, custom_reference: '', ...told },
    ...{ id, livemode: room.dialect.livemode, object: 'customer', created_at: createdAt },
    default_payment_source_id: defaultSourceId,
    payment_sources: {
      ...{ object: 'list', has_more: false, total: sources.length },
      data: sources.map((source) => renderSource(room, customer, source)),
    },
  }
}

function renderSource(room: Room, customer: StoredCustomer, source: StoredSource): JsonObject {
  const { id, createdAt, told } = source
  const all = { id, object: 'payment_source', created_at: createdAt, parent_id: customer.id }
  switch (told.kind) {
    case 'card':
      return {
        ...{ ...all, type: 'card', last4: told.card.last4, bin: told.card.bin, card_type: told.card.type },
        ...{ exp_month: told.card.expMonth, exp_year: told.card.expYear, brand: told.card.brand },
        ...{ issuer: told.card.issuer, name: told.card.name, default: customer.defaultSourceId === id },
        ...{ visible_on_checkout: false, payment_source_status: 'active' },
      }
    case 'spei_recurrent':
      return { ...all, type: told.kind, bank: 'STP', reference: told.clabe }
    case 'cash_recurrent':
      return {
        ...{ ...all, type: room.dialect.provider === 'femsa' ? 'oxxo_recurrent' : told.kind },
        ...{ reference: told.reference, barcode: told.reference, expires_at: told.expiresAt },
        ...{ provider: room.dialect.cash.storeNames[0] ?? '' },
        barcode_url: `${room.world.origin}${room.dialect.prefix}/barcodes/${told.reference}.svg`,
      }
  }
}
