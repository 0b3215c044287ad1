import type { LorawanCodec } from './device.ts'

/**
 * The codecs that may read a device, best first: those that name its model, then those that stand for every model
 * of its vendor, then, for a model nobody knows, the vendor's others. Empty for a vendor nobody knows.
 */
export function codecsFor(
  codecs: readonly LorawanCodec[],
  vendor: string,
  model: string,
): readonly LorawanCodec[] {
  const answers = answersOf(codecs)
  const question = `${vendor}\n${model}`
  const known = answers.get(question)
  if (known !== undefined) return known
  const found = search(codecs, vendor, model)
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(question, found)
  return found
}

/** Devices are asked for again with every uplink: each pair of names is searched for once. Bounded; pure to the outside. */
const remembered = new WeakMap<readonly LorawanCodec[], Map<string, readonly LorawanCodec[]>>()
const mostAnswers = 1024

function answersOf(codecs: readonly LorawanCodec[]): Map<string, readonly LorawanCodec[]> {
  const known = remembered.get(codecs)
  if (known !== undefined) return known
  const empty = new Map<string, readonly LorawanCodec[]>()
  remembered.set(codecs, empty)
  return empty
}

function search(codecs: readonly LorawanCodec[], vendor: string, model: string): readonly LorawanCodec[] {
  const modelName = plain(model)
  const scored = codecsOfVendor(codecs, vendor)
    .map((codec) => ({ codec, score: scoreOf(codec, modelName) }))
    .filter(({ codec, score }) => score >= named || codec.device.onlyNamed === undefined)
  const best = Math.max(...scored.map(({ score }) => score))
  // A model that is named is read by its own folder alone: another one's answer would be made up.
  const fitting = best >= named ? scored.filter(({ score }) => score === best) : scored
  return fitting.sort((left, right) => right.score - left.score).map(({ codec }) => codec)
}

const named = 2
const anyModel = 1

function scoreOf({ device }: LorawanCodec, model: string): number {
  const longest = Math.max(
    0,
    ...device.models.map(plain).map((name) => (model.includes(name) ? name.length : 0)),
  )
  if (longest > 0) return named + longest
  return device.models.length === 0 ? anyModel : 0
}

/** Every codec of a vendor, whatever the model. */
export function codecsOfVendor(codecs: readonly LorawanCodec[], vendor: string): readonly LorawanCodec[] {
  const vendorName = plain(vendor)
  return codecs.filter(({ device }) => device.vendors.some((name) => speltLike(vendorName, name)))
}

/** “Axioma Metering UAB” is spelt like “axioma”. */
function speltLike(vendor: string, name: string): boolean {
  return vendor.startsWith(plain(name))
}

/** Letters and digits only, lower case. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Vendor and model out of one name such as “Kamstrup flowIQ 2200”; undefined when no known vendor begins it. */
export function profileFrom(
  codecs: readonly LorawanCodec[],
  name: string,
): { readonly vendor: string; readonly model: string } | undefined {
  const text = plain(name)
  let found: string | undefined
  for (const vendor of codecs.flatMap(({ device }) => device.vendors)) {
    const spelling = plain(vendor)
    if (text.startsWith(spelling) && spelling.length > plain(found ?? '').length) found = vendor
  }
  return found === undefined ? undefined : { vendor: found, model: text.slice(plain(found).length) }
}
