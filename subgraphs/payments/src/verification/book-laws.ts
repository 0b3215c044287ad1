/** A law of the book, as the question for what breaks it. */
export interface BookLaw {
  readonly name: string
  /** Rows that break it, each with `place` and `what`. */
  readonly broken: string
  readonly mend: string
}

const balanced =
  'an entry got past the triggers: restore the book from before, or post what makes up for it with a new source'
const projected =
  'the book is right: set the row to what its entries say, and look for what wrote the one without the other'
const paidOnce = 'find out which of both is right, and take the other back by its own request'

/** What holds of every book, each law in one statement. */
export const bookLaws: readonly BookLaw[] = [
  {
    name: 'TOTAL_IS_ZERO',
    broken: `select 'ledger_entry' as place, 'all entries come to ' || sum(amount) || ' centavos' as what
      from ledger_entry having sum(amount) <> 0`,
    mend: balanced,
  },
  {
    name: 'TRANSACTION_IS_ZERO',
    broken: `select 'ledger_transaction ' || transaction_no as place, 'its entries come to ' || sum(amount) || ' centavos' as what
      from ledger_entry group by transaction_no having sum(amount) <> 0`,
    mend: balanced,
  },
  {
    name: 'TRANSACTION_IS_WHOLE',
    broken: `select 'ledger_transaction ' || coalesce(t.no, e.no) as place,
        coalesce(e.entries, 0) || ' entries of ' || coalesce(t.lines, 0) || ' are there' as what
      from ledger_transaction t
      full join (select transaction_no as no, count(*) as entries from ledger_entry group by 1) e on e.no = t.no
      where t.lines is distinct from e.entries`,
    mend: balanced,
  },
  {
    name: 'SOURCE_IS_UNIQUE',
    broken: `select 'payment ' || min(id::text) as place, 'its source ' || source_key || ' came ' || count(*) || ' times' as what
      from payment group by source_key having count(*) > 1
      union all select 'ledger_transaction ' || min(no), source_key || ' is written ' || count(*) || ' times'
      from ledger_transaction group by source_key having count(*) > 1`,
    mend: paidOnce,
  },
  {
    name: 'BILL_IS_ITS_ENTRIES',
    broken: `with book as (
        select invoice_id, sum(amount) filter (where component = 'SURCHARGE') as surcharge,
          sum(amount) filter (where component = 'VAT') as vat, sum(amount) filter (where component = 'PRINCIPAL') as principal
        from ledger_entry where account = 'RECEIVABLE' group by invoice_id)
      select 'ledger_bill ' || coalesce(b.invoice_id, k.invoice_id) as place,
        coalesce(b.open_surcharge + b.open_vat + b.open_principal, 0) || ' centavos are open, its entries say '
          || coalesce(k.surcharge, 0) + coalesce(k.vat, 0) + coalesce(k.principal, 0) as what
      from ledger_bill b full join book k on k.invoice_id = b.invoice_id
      where coalesce(b.open_surcharge, 0) <> coalesce(k.surcharge, 0) or coalesce(b.open_vat, 0) <> coalesce(k.vat, 0)
        or coalesce(b.open_principal, 0) <> coalesce(k.principal, 0)`,
    mend: projected,
  },
  {
    name: 'CREDIT_IS_ITS_ENTRIES',
    broken: `with book as (
        select payment_id, coalesce(-sum(amount) filter (where account = 'CREDIT'), 0) as credit,
          coalesce(-sum(amount) filter (where account = 'SUSPENSE'), 0) as suspense
        from ledger_entry where account in ('CREDIT', 'SUSPENSE') group by payment_id)
      select 'payment ' || coalesce(p.id, k.payment_id) as place, coalesce(p.credit, 0) || ' centavos are '
        || case when p.contract_id is null then 'in suspense' else 'credit' end || ', its entries say ' || coalesce(k.credit, 0)
        || ' of credit and ' || coalesce(k.suspense, 0) || ' in suspense' as what
      from payment p full join book k on k.payment_id = p.id
      where coalesce(k.credit, 0) <> case when p.contract_id is null then 0 else p.credit end
        or coalesce(k.suspense, 0) <> case when p.contract_id is null then coalesce(p.credit, 0) else 0 end`,
    mend: projected,
  },
  {
    name: 'NOTHING_IS_NEGATIVE',
    broken: `select 'ledger_bill ' || invoice_id as place, 'less than nothing is open of it' as what from ledger_bill
      where least(open_surcharge, open_vat, open_principal, held) < 0
      union all select 'payment ' || id, 'less than nothing of it is somewhere' from payment
      where least(allotted, credit, taken_back, refunded) < 0
      union all select 'ledger_allotment ' || no, 'less than nothing stands on bill ' || invoice_id from ledger_allotment
      where least(surcharge, vat, principal) < 0`,
    mend: projected,
  },
  {
    name: 'PAYMENT_IS_SPENT_ONCE',
    broken: `with standing as (
        select payment_id, sum(surcharge + vat + principal) as amount from ledger_allotment group by payment_id)
      select 'payment ' || p.id as place, p.allotted + p.credit + p.taken_back || ' of its ' || p.amount || ' centavos are somewhere, '
        || coalesce(s.amount, 0) || ' stand on bills and ' || p.allotted || ' should' as what
      from payment p left join standing s on s.payment_id = p.id
      where p.allotted + p.credit + p.taken_back <> p.amount or p.allotted <> coalesce(s.amount, 0)`,
    mend: paidOnce,
  },
  {
    name: 'BILL_IS_PAID_BY_WHAT_STANDS_ON_IT',
    broken: `with gone as (
        select invoice_id, sum(amount) as amount from (
          select invoice_id, surcharge + vat + principal as amount from ledger_allotment
          union all select invoice_id, surcharge + vat + principal from ledger_forgiving) each group by invoice_id)
      select 'ledger_bill ' || b.invoice_id as place, coalesce(g.amount, 0) || ' centavos stand on it, of ' || charged || ' '
        || open || ' are open' as what
      from (select invoice_id, reversed_at, charged_surcharge + charged_vat + charged_principal as charged,
          open_surcharge + open_vat + open_principal as open from ledger_bill) b
      left join gone g on g.invoice_id = b.invoice_id
      where coalesce(g.amount, 0) <> case when b.reversed_at is null then b.charged - b.open else 0 end`,
    mend: projected,
  },
  {
    name: 'BALANCE_IS_WHAT_MOVED',
    broken: `select 'ledger_transaction ' || no as place, 'the contract owes ' || balance || ' afterwards, what moved comes to '
        || moved as what
      from (select no, balance, sum(amount) over (partition by contract_id order by no) as moved from ledger_transaction
        where contract_id is not null) each
      where balance <> moved`,
    mend: 'a number was drawn without the lock of its contract: look for what wrote it',
  },
  {
    name: 'CREDIT_DOES_NOT_IDLE',
    broken: `select 'paying_contract ' || c.contract_id as place, c.credit || ' centavos of credit wait while '
        || b.payable || ' can be paid' as what
      from (select contract_id, sum(credit) as credit from payment where credit > 0 and contract_id is not null group by 1) c
      join (select contract_id, sum(open_surcharge + open_vat + open_principal - held) as payable from ledger_bill
        where open_surcharge + open_vat + open_principal > held group by 1) b on b.contract_id = c.contract_id`,
    mend: 'the next bill or payment of the contract puts it right; look for what left it',
  },
]
