// Generated from the device folders by generate-registry.ts; not edited by hand.
import { codec as lorawanAdeunisPulse } from './lorawan/adeunis-pulse/codec.ts'
import { codec as lorawanAradSonata } from './lorawan/arad-sonata/codec.ts'
import { codec as lorawanAxiomaQalcosonicW1 } from './lorawan/axioma-qalcosonic-w1/codec.ts'
import { codec as lorawanBmetersHydrodigit } from './lorawan/bmeters-hydrodigit/codec.ts'
import { codec as lorawanBmetersIwmLr3 } from './lorawan/bmeters-iwm-lr3/codec.ts'
import { codec as lorawanDecentlabCtd10 } from './lorawan/decentlab-ctd10/codec.ts'
import { codec as lorawanDeveliotRwmr } from './lorawan/develiot-rwmr/codec.ts'
import type { LorawanCodec } from './lorawan/device.ts'
import { codec as lorawanDraginoCpl01 } from './lorawan/dragino-cpl01/codec.ts'
import { codec as lorawanEllenexPls2 } from './lorawan/ellenex-pls2/codec.ts'
import { codec as lorawanElsysGeneric } from './lorawan/elsys-generic/codec.ts'
import { codec as lorawanElvacoCmi41 } from './lorawan/elvaco-cmi41/codec.ts'
import { codec as lorawanFludiaFm432 } from './lorawan/fludia-fm432/codec.ts'
import { codec as lorawanInnotasEdc } from './lorawan/innotas-edc/codec.ts'
import { codec as lorawanKamstrupFlowiq } from './lorawan/kamstrup-flowiq/codec.ts'
import { codec as lorawanLaiierSevern } from './lorawan/laiier-severn/codec.ts'
import { codec as lorawanMilesightEm300Di } from './lorawan/milesight-em300-di/codec.ts'
import { codec as lorawanMilesightUc51 } from './lorawan/milesight-uc51/codec.ts'
import { codec as lorawanPfWilsen } from './lorawan/pf-wilsen/codec.ts'
import { codec as lorawanQuandifyCubicmeter } from './lorawan/quandify-cubicmeter/codec.ts'
import { codec as lorawanVegaSgve } from './lorawan/vega-sgve/codec.ts'
import { codec as lorawanVutilityPulsedrop } from './lorawan/vutility-pulsedrop/codec.ts'
import { codec as lorawanWattecoPulse } from './lorawan/watteco-pulse/codec.ts'
import { codec as lorawanWikaPgu } from './lorawan/wika-pgu/codec.ts'
import { codec as lorawanYosensiGeneric } from './lorawan/yosensi-generic/codec.ts'
import { device as wmbusApatorAtWmbus08 } from './wmbus/apator-at-wmbus-08/device.ts'
import { device as wmbusApatorAtWmbus162 } from './wmbus/apator-at-wmbus-16-2/device.ts'
import { device as wmbusApatorAtWmbus172 } from './wmbus/apator-at-wmbus-17-2/device.ts'
import { device as wmbusApatorNa1 } from './wmbus/apator-na-1/device.ts'
import { device as wmbusAxiomaQalcosonicW1 } from './wmbus/axioma-qalcosonic-w1/device.ts'
import { device as wmbusBmetersIwmTx5 } from './wmbus/bmeters-iwm-tx5/device.ts'
import type { WmbusDevice } from './wmbus/device.ts'
import { device as wmbusDiehlIzar } from './wmbus/diehl-izar/device.ts'
import { device as wmbusKamstrupFlowiq2200 } from './wmbus/kamstrup-flowiq-2200/device.ts'
import { device as wmbusKamstrupMultical21 } from './wmbus/kamstrup-multical-21/device.ts'
import { device as wmbusKamstrupMulticalHeat } from './wmbus/kamstrup-multical-heat/device.ts'
import { device as wmbusQundisQwater } from './wmbus/qundis-qwater/device.ts'
import { device as wmbusTechemMkRadio3 } from './wmbus/techem-mk-radio-3/device.ts'
import { device as wmbusZenner0b } from './wmbus/zenner-0b/device.ts'

/** Every LoRaWAN codec that has a folder. */
export const lorawanCodecs: readonly LorawanCodec[] = [
  lorawanAdeunisPulse,
  lorawanAradSonata,
  lorawanAxiomaQalcosonicW1,
  lorawanBmetersHydrodigit,
  lorawanBmetersIwmLr3,
  lorawanDecentlabCtd10,
  lorawanDeveliotRwmr,
  lorawanDraginoCpl01,
  lorawanEllenexPls2,
  lorawanElsysGeneric,
  lorawanElvacoCmi41,
  lorawanFludiaFm432,
  lorawanInnotasEdc,
  lorawanKamstrupFlowiq,
  lorawanLaiierSevern,
  lorawanMilesightEm300Di,
  lorawanMilesightUc51,
  lorawanPfWilsen,
  lorawanQuandifyCubicmeter,
  lorawanVegaSgve,
  lorawanVutilityPulsedrop,
  lorawanWattecoPulse,
  lorawanWikaPgu,
  lorawanYosensiGeneric,
]

/** Every Wireless M-Bus device that has a folder. */
export const wmbusDevices: readonly WmbusDevice[] = [
  wmbusApatorAtWmbus08,
  wmbusApatorAtWmbus162,
  wmbusApatorAtWmbus172,
  wmbusApatorNa1,
  wmbusAxiomaQalcosonicW1,
  wmbusBmetersIwmTx5,
  wmbusDiehlIzar,
  wmbusKamstrupFlowiq2200,
  wmbusKamstrupMultical21,
  wmbusKamstrupMulticalHeat,
  wmbusQundisQwater,
  wmbusTechemMkRadio3,
  wmbusZenner0b,
]
