/** What the page on the tariff language says between its generated tables. */
export const referenceWords = {
  beginning: `# The tariff language

Generated from the shapes that check tariff documents (\`pnpm generate\`); not edited by hand.

A tariff is one JSON document: data, no code. \`subgraphs/billing/tariffs/tariff.schema.json\` is its JSON Schema: name it in
\`"$schema"\` and an editor completes and checks while you type. \`subgraphs/billing/tariffs/\` has those of nine utilities.
Try one with \`aquacis rate\`: each line of input is a request with a document in it.

## A small one

\`\`\`json
{
  "code": "EJEMPLO-2026",
  "effectiveFrom": "2026-01-01",
  "volume": { "step": "1" },
  "classes": {
    "DOMÉSTICO": {
      "components": {
        "water": {
          "label": "Agua potable",
          "price": { "model": "marginal-blocks", "base": "80.00", "included": 10, "blocks": [{ "upTo": 20, "price": "9.50" }, { "price": "14.00" }] }
        },
        "sewer": { "label": "Drenaje", "price": { "model": "percentage", "of": "water", "rate": "0.25" }, "vat": "0.16" }
      }
    }
  },
  "golden": [{ "title": "12 m³", "input": { "m3": 12 }, "expected": { "lines": { "water": "99.00", "sewer": "24.75" }, "total": "127.71" } }]
}
\`\`\`

## What to know

- **Numbers** are decimal text ("273.06532") or JSON numbers of at most 15 digits; both are exact. No thousands separator. Rates
  are fractions: sixteen percent are "0.16".
- **Volumes** come in litres and are priced in m³, rounded as \`volume\` says: \`{"step":"1"}\` for tables of whole m³; exact litres when
  it is left out. A tariff in thousands of litres is one in m³.
- **Ranges** (\`steps\`, \`blocks\`, \`ranges\`) are written in rising order, each with \`upTo\`, its last m³, itself included; the next one
  begins there. The last has no \`upTo\` when it has no end; with one, more is refused. \`from\` may repeat what the published table
  says ("11", "10.01") and is only checked.
- **Steps of the computing**: the price of a component, for one dwelling → times the dwellings → its share of the days → rounded to
  the line (\`rounding.line\`) → IVA of the rounded line → discounts → minimums → surcharge → the sum → rounding of the total. Nothing
  is rounded before the line unless a price says so (\`rounded\`, \`in-index\`).
- **Percentages** are of other components, before (\`"on":"exact"\`) or after their rounding (\`"on":"rounded"\`).
- **Several dwellings**: with \`dwellings\`, m³ are divided by them and rounded (\`{"step":"1","mode":"half-down"}\` rounds over .50 up and
  exactly .50 down), the price is multiplied. A component with \`"perDwelling": false\` and a price in \`once\` are not.
- **Periods**: \`period\` says what the prices are meant for. A request of another length, or with service for a part of it only, is
  charged whole unless \`proration\` says "days". Fixed are: amounts of \`fixed\`, \`base\`, \`quota\`, row 0 of a table, the amounts of
  \`flat-by-range\`, \`at-least\` and \`at-most\`. With \`"thresholds":"days"\` bounds and included m³ follow the days too: sixty days of a monthly
  tariff with included 10 m³ include 20, and a table is read at the m³ of one period and multiplied.
- **What changes inside of a period** (the version, a season, an index value) divides it: the whole volume is priced by each part's
  rules, and each part takes its days' share of the amount, as lines of its own. A request with \`date\` takes that day's prices for all.
- **Doubts** belong into the document: \`choices\` names the readings of a rule that the source leaves open, with the one that holds;
  prices and rates use them, and a request may pick another.
- **Amounts of another currency** work alike: \`"currency":"USD"\`.
- **Names** of classes and offices are written as published; requests may leave out case and accents.
`,
  prices: `## Prices

A price is an object with a \`"model"\`, or the name of one of \`"prices"\` as text. Models that contain a \`price\` may contain any other.
Which one?

| the published tariff says | model |
|---|---|
| a fixed fee, service without a meter, so much for an extra charge | \`fixed\` |
| so much for each m³ | \`per-m3\` |
| a list of amounts for 0, 1, 2, 3 … m³ | \`cumulative-table\` |
| the price of a m³ depends on the total, and holds for all m³ | \`unit-price-by-total\` |
| base with m³ included; each block's price for the m³ inside of it | \`marginal-blocks\` |
| “cuota mínima” of the range, and so much for each m³ over the lower bound | \`range-quota\` |
| one amount for each range | \`flat-by-range\` |
| other rules in other ranges, a subsidy up to some m³ | \`by-range\` with any prices, \`percentage\` too |
| drainage, treatment, a subsidy as a share of water | \`percentage\` (negative for a subsidy) |
| a minimum, a ceiling | \`at-least\`, \`at-most\`; over several components \`minimums\` |
| prices in UMA or minimum wages | \`in-index\` |
| other prices by meter size, zone or office | \`by-trait\`, or a class for each |
| other prices in summer | \`times\` or \`by-season\` with \`seasons\` |
| fixed fee and consumption in one concept | \`sum\` |
| four fifths of the m³ flow back; at least 10 m³ are charged; drainage of 40 m³ at most | \`of-volume\` |
| mixed use: 70 % as home, 30 % as shop | \`sum\` of \`times\`, each with a shared price |
| base prices that rise with an index of prices each month | \`in-index\` with the factor as the index’s value |
`,
  request: `## Requests

What \`aquacis rate\` takes beside its \`tariff\`, and \`golden[].input\`:
`,
  end: `## What is checked

Every mistake has a path into the document, what is wrong and how to mend it: unknown and missing keys, wrong types, numbers
out of bounds, names that do not exist (with the nearest that do), ranges that overlap, leave a gap or do not rise, components that
are shares of themselves or of each other, prices that contain themselves, an office with a class that is not priced, a class
without components, choices without their alternatives, golden cases that do not come out (expected and actual). More water that
costs less is a warning, a mistake or nothing, as \`monotone\` says. Versions of one \`series\` must follow each other without gap or overlap.
`,
}
