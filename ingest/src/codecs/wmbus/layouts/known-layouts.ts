/**
 * Layouts of meters that are known to send compact frames, some of them nothing else: DIF and VIF bytes of their
 * full frame. Their signatures are computed, so that a wrong digit here finds no frame rather than a wrong reading.
 */
export const knownLayouts: readonly string[] = [
  // Kamstrup Multical 21, flowIQ 2101
  '02FF2004134413615B6167',
  '02FF2004134413615B5167',
  '02FF2004134413',
  '02FF20041392013BA1015B8101E7FF0F',
  '02FF200413523B',
  // Kamstrup flowIQ 3100
  '02FF2004134413A1015B8101E7FF0F',
  // Kamstrup flowIQ 2200
  '02FF2004134413426C523B615B616751678101E7FF0F06FF1B',
  '04FF2304134413426C023B92013BA2013B06FF1BA1015B91015BA10167',
  // Kamstrup Multical 302
  '030E430E0313426C022D01FF21',
  '030F430F0314426C022D01FF21',
  // Engelmann FAW
  '426C441301FD17840113C40113840213C40213840313C40313840413C40413840513C40513840613C40613840713C40713840813046D0413',
]
