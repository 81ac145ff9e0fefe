/**
 * Words that begin with a capital and are nobody's name: places, peoples, offices, schemes, days, and what stands at the head
 * of a field or of a sentence. Written small, full stops left out.
 */
const PLAIN: ReadonlySet<string> = new Set(
  `co ltd inc llc gmbh corporate viet nam convention a an the this that these those i we you he she it they my our your his her its their me us who which what when where why how
  in on at of for from to by with without under over per via as and or but if then so not no yes is are was were be been has have had
  do does did can could will would shall should may might must please since after before until while because also only still again
  all any each every some many more most other another same both new old first second third last next one two three four five six
  seven eight nine ten today tomorrow yesterday now here there thanks thank dear hi hello hey best kind regards sincerely yours many
  good morning afternoon evening sir madam sirs team support helpdesk desk help customer customers colleague colleagues service
  everybody everyone folks community forum moderator admin administrator user users guest agent agents bot officer officers
  customs office offices authority authorities administration border force revenue chamber chambers commerce ministry department
  government commission council parliament union court agency bureau tax treasury police port airport station terminal warehouse
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun utc gmt cet cest est edt pst
  eu uk us usa uae prc un wto wco efta asean africa african asia asian america american americas europe european europeans north south east
  west northern southern eastern western central united states kingdom republic democratic people peoples great britain british ireland
  irish england english scotland scottish wales welsh france french germany german germans austria austrian switzerland swiss italy
  italian spain spanish portugal portuguese netherlands dutch holland belgium belgian luxembourg denmark danish sweden swedish norway
  norwegian finland finnish iceland icelandic poland polish czech czechia slovakia slovak slovenia slovenian hungary hungarian romania
  romanian bulgaria bulgarian greece greek croatia croatian serbia serbian estonia estonian latvia latvian lithuania lithuanian malta
  maltese cyprus cypriot turkey turkish turkiye türkiye ukraine ukrainian russia russian georgia georgian moldova albania bosnia
  herzegovina kosovo macedonia montenegro china chinese hong kong macao macau taiwan japan japanese korea korean india indian
  indonesia indonesian malaysia malaysian singapore thailand thai vietnam vietnamese philippines philippine cambodia laos myanmar
  brunei bangladesh pakistan sri lanka nepal australia australian zealand zealander canada canadian mexico mexican brazil brazilian
  chile chilean peru peruvian colombia colombian ecuador argentina costa rica nicaragua egypt egyptian morocco moroccan tunisia algeria
  jordan israel israeli palestine lebanon saudi arabia emirates qatar ghana kenya nigeria ethiopia mozambique mauritius maldives
  los angeles san francisco york jersey buenos aires ho chi minh kuala lumpur le havre cape town tel aviv rio janeiro shanghai
  shenzhen guangzhou ningbo qingdao tianjin beijing rotterdam hamburg antwerp felixstowe dover calais long beach
  hs hts cn taric cas eori rex vat uscc iec mrn eur euro pdf xml json csv api url http https html id ids pin ok faq sms otp cvv iban swift bic
  usmca rcep cepa tca ecfa gsp cptpp cbam ceta afcfta agoa nafta ucc ucc-da ucc-ia hmrc gacc cbp cbsa ccpit cbic traces ncts ics cds ace
  mofcom dg taxud form certificate certificates origin statement declaration declarations invoice invoices document documents number
  numbers no nr code codes error errors message status ticket tickets case cases box field fields article articles art annex chapter section
  regulation decision directive law act rule rules agreement protocol trade tariff quota duty duties preference preferential goods
  shipment shipments consignment container containers pallet pallets box carton value weight gross net total price amount quantity
  description country countries region place date time hour hours day days week weeks month year years deadline version page pages file
  files format size type kind name names address email e-mail mail phone telephone mobile fax contact reference ref subject note notes
  attachment attachments screenshot upload download login log logs portal platform system server browser chrome firefox safari edge
  windows linux android ios mac macos adobe acrobat reader microsoft office word excel outlook google apple
  exporter exporters importer importers shipper consignee consignor carrier broker brokers buyer seller supplier manufacturer producer
  notify party declarant representative forwarder company companies firm trader traders business bank account bill lading waybill booking
  import imports export exports transit supply chain shipping freight transport cargo vessel voyage master house air sea ocean road rail
  commercial proforma packing list general approved registered authorised authorized economic operator single common external national
  international global local public private internal limited special standard normal urgent important unknown none null true false open
  closed pending refused rejected accepted missing expired invalid valid wrong correct required received sent created updated issued signed
  stamped printed approval rejection verification authorisation authorization registration application request response answer question problem
  issue reason cause result results action step steps working user expert steering euro-med eur-med post entry summary line item items order
  orders purchase sales lot batch serial model part parts material materials steel aluminium textile machinery valve valves pump pumps
  pin password passport card credit debit code key token session cookie security recovery backup one-time authenticator wechat whatsapp`.split(
    /\s{1,4}/,
  ),
);

/** Whether a word says nothing about who somebody is. */
export function isPlainWord(word: string): boolean {
  const folded = word
    .toLowerCase()
    .replaceAll(/[.,:;'"()]/gu, '')
    .replace(/(?:'s|s')$/u, '');
  return folded === '' || PLAIN.has(folded) || /\d{3}/u.test(folded);
}
