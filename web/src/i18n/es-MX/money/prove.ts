export const prove = {
  title: 'Comprobar un recibo',
  intro:
    'Suelta aquí la “Prueba del cálculo” de un recibo. Este dispositivo vuelve a hacer cada cuenta, de los pesos a los telegramas del medidor. El archivo no sale de aquí.',
  drop: 'Suelta el archivo, o elígelo',
  another: 'Comprobar otro archivo',
  checking: 'Revisando cada paso',
  bill: 'Recibo {number}, del {from} al {to}',
  verdict: {
    holds: 'Todo cuadra',
    holdsText: 'Cada peso llega hasta lo que envió el medidor.',
    partly: 'Cuadra hasta donde se puede seguir',
    partlyText:
      'Las cuentas están bien. De alguna lectura no hay telegrama con qué compararla; abajo dice cuál y por qué.',
    wrong: 'No cuadra',
    wrongText:
      'Algo del archivo no es lo que debería. Descarga la prueba otra vez; si sigue igual, llévala a la CEA con este resultado.',
  },
  state: { holds: 'Cuadra', partly: 'En parte', wrong: 'No cuadra', unknown: 'No se pudo seguir' },
  rung: {
    pesos: 'Los pesos',
    lines: 'Los renglones y la tarifa',
    water: 'El agua',
    telegrams: 'Lo que envió el medidor',
    seal: 'El sello del archivo',
  },
  pesos: {
    before: 'Lo que ya se debía',
    bill: 'Este recibo',
    due: 'Total a pagar',
    text: 'Se volvió a sumar todo lo que se cobró y se pagó antes.',
  },
  lines: {
    text: 'Cada renglón se calculó otra vez con la tarifa que viene en el archivo.',
    article: 'Tarifa {code}, {article}',
    vat: 'IVA',
  },
  water: {
    measured: 'Medido: de {from} a {to}',
    interpolated: 'Repartido por días, entre dos lecturas',
    estimated: 'Estimado, del {from} al {to}',
    billedBefore: 'Ya cobrado en una estimación anterior',
    corrected: 'Corregido el {day}',
    shared: 'Parte del agua común',
    submetered: 'Cobrado a las viviendas',
    carriedOn: 'A favor, para el siguiente recibo',
    sum: 'Consumo',
    text: 'Los litros son la resta de las lecturas.',
  },
  telegrams: {
    text: 'Cada telegrama se leyó otra vez en este dispositivo, byte por byte.',
    register: '{litres} · {at}',
    heard: 'Radio {address} ({network}), oído {at}. Huella {hash}…',
    READ: 'El telegrama dice esa lectura.',
    DECIPHERED:
      'El telegrama viaja cifrado; su forma en claro dice esa lectura. Que por dentro es la misma lo afirma la CEA, y lo comprueba quien tenga la llave del medidor.',
    KEPT: 'El telegrama está completo, pero no se pudo leer.',
    NOT_IN_FILE: 'Este archivo es de una forma anterior, sin telegramas.',
    NO_READING:
      'Sin telegrama: alguien anotó esta lectura al poner o quitar el medidor, o viene de otro sistema.',
    NOT_ARCHIVED: 'Su telegrama no está en el archivo de la CEA.',
    UNREADABLE: 'Su telegrama está, pero sin la llave del medidor no se puede leer.',
    NOT_ANSWERED: 'El archivo de telegramas no contestó cuando se hizo la prueba. Descárgala otra vez.',
  },
  seal: {
    text: 'Cada hecho está amarrado al anterior: nada se cambia sin que se note. Dos copias del mismo recibo empiezan por la misma huella.',
    link: 'Huella del recibo',
    file: 'Sello del archivo',
  },
  finding: {
    FILE: 'Una parte del archivo no se puede leer.',
    LINKS: 'Algo se cambió, se agregó o se quitó después de hacer el archivo.',
    TARIFFS: 'La tarifa del archivo no es la que dice su huella.',
    CHARGES: 'La tarifa da otro importe que el recibo.',
    VOLUME: 'Los litros no son los que dan las lecturas.',
    TELEGRAMS: 'Un telegrama no dice la lectura del recibo.',
    BALANCE: 'La suma no da lo que dice el recibo.',
    where: 'Dónde: {path}',
    details: 'Detalle técnico',
  },
  obstacle: {
    title: 'Este archivo no se puede comprobar',
    NO_JSON:
      'No es la prueba de un recibo, o está dañado. Descárgala otra vez desde el recibo: “Prueba del cálculo”.',
    CUT_OFF: 'El archivo se corta a la mitad. Descárgalo otra vez.',
    TOO_LARGE:
      'Es más grande que cualquier prueba (50 MB). Elige el archivo “proof-….json” que descargaste del recibo.',
    NO_PROOF:
      'Es otro archivo, o de una versión más nueva que esta página. Elige el “proof-….json” que descargaste del recibo.',
    UNREADABLE:
      'Este dispositivo no deja leerlo. Guárdalo en el teléfono o la computadora y elígelo otra vez.',
  },
} as const
