#include "indexer/analyse/entities/things_of_no_country.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline {
namespace {

struct ThingRow {
  std::string_view adjective;
  std::string_view things;  // parted by |
};

// clang-format off
constexpr ThingRow kThingRows[] = {
    {"Abraham", "accord|accords"},
    {"Afghan", "hound|hounds"},
    {"Algiers", "accord|accords"},
    {"Alsatian", "dog|dogs|puppies|puppy"},
    {"Amazon",
     "account|delivery|driver|drivers|prime|seller|sellers|studios|warehouse|warehouses|"
     "web services"},
    {"American", "football|footballer|footballers|eagle|eagles"},
    {"Apache", "attack helicopter|attack helicopters|gunship|gunships|helicopter|helicopters"},
    {"Argentine", "tango"},
    {"Basel", "convention"},
    {"Belgian", "waffle|waffles|chocolate|chocolates|shepherd"},
    {"Bengal", "cat|cats"},
    {"Bermuda", "grass|shorts|triangle"},
    {"Black Hawk", "helicopter|helicopters"},
    {"Bombay", "duck|mix"},
    {"Bonn", "agreement"},
    {"Bordeaux", "mixture"},
    {"Boston", "terrier|terriers|tea party"},
    {"Brazil", "nut|nuts"},
    {"Brussels", "sprout|sprouts"},
    {"Burmese", "cat|cats|python|pythons"},
    {"Camp David", "accord|accords|agreement|agreements"},
    {"Canada", "goose|geese"},
    {"Canadian", "bacon"},
    {"Cherokee", "jeep|jeeps"},
    {"Chile", "con carne|pepper|peppers"},
    {"China", "plate|plates|shop|cabinet|doll"},
    {"Chinese", "cabbage|checkers|chequers|lantern|lanterns|new year|whispers|takeaway"},
    {"Colombian", "coffee"},
    {"Cornish", "pasties|pasty"},
    {"Cotonou", "agreement"},
    {"Cuban", "cigar|cigars|heel|heels|sandwich|sandwiches"},
    {"Dakar", "rally"},
    {"Damascus", "steel"},
    {"Danish", "blue|pastries|pastry"},
    {"Dayton", "accord|accords|agreement|agreements|peace accord|peace accords|peace agreement"},
    {"Delhi", "belly"},
    {"Dominican",
     "convent|fathers|father|friar|friars|monastery|monk|monks|nun|nuns|order|priest|priests|"
     "priory|sister|sisters"},
    {"Dublin", "regulation"},
    {"Dutch", "auction|barn|cap|courage|elm|oven|ovens|treat|uncle"},
    {"Egyptian", "cotton"},
    {"English",
     "breakfast|breakfast tea|bulldog|bulldogs|channel|horn|ivy|muffin|muffins|setter|setters|"
     "springer"},
    {"Fighting", "irish"},
    {"French",
     "bean|beans|bread|bulldog|bulldogs|braid|door|doors|dressing|fries|fry|horn|horns|kiss|"
     "loaf|manicure|onion soup|polish|poodle|press|stick|toast|window|windows"},
    {"Geneva", "convention|conventions|protocol"},
    {"German", "measles|shepherd|shepherd dog|shepherd dogs|shepherds"},
    {"Grand", "cherokee|cherokees"},
    {"Great", "dane|danes"},
    {"Greek", "alphabet|cross|fire|key|mythology|salad|tragedy|yoghurt|yogurt"},
    {"Guernsey", "cow|cows|cattle|bull|bulls"},
    {"Guinea", "fowl|pig|pigs|worm"},
    {"Helsinki", "accord|accords|final act"},
    {"Hong Kong", "flu"},
    {"Hungarian", "goulash|vizsla"},
    {"Iceland", "poppies|poppy"},
    {"Indian", "ink|rope trick|summer|summers"},
    {"Irish", "coffee|moss|setter|setters|stew|terrier|terriers|wolfhound|wolfhounds"},
    {"Italian", "dressing|ice|ice cream"},
    {"Jamaica", "ginger|pepper"},
    {"Jamaican", "jerk"},
    {"Japanese", "encephalitis|knotweed|maple|maples|beetle|beetles"},
    {"Java", "sparrow"},
    {"Jeep", "cherokee|cherokees|comanche|grand cherokee"},
    {"Jersey", "cow|cows|cattle|bull|bulls|heifer|heifers"},
    {"Jerusalem", "artichoke|artichokes"},
    {"Kyoto", "accord|agreement|protocol|targets|treaty"},
    {"Labrador", "retriever|retrievers|puppy|puppies"},
    {"Lassa", "fever"},
    {"Leeward", "islands"},
    {"Lisbon", "treaty"},
    {"Lome", "convention"},
    {"Maastricht", "accord|criteria|treaty"},
    {"Maltese", "cross|falcon|terrier|terriers"},
    {"Manila", "envelope|envelopes"},
    {"Manx", "cat|cats"},
    {"Marburg", "fever|virus"},
    {"Mexican", "standoff|stand-off|wave|waves"},
    {"Minsk", "accord|accords|agreement|agreements|protocol"},
    {"Mongolian", "gerbil|gerbils"},
    {"Montreal", "protocol"},
    {"Montreux", "convention"},
    {"Nagoya", "protocol"},
    {"Newfoundland", "dog|dogs"},
    {"Nice", "treaty"},
    {"Nile", "crocodile|crocodiles|perch"},
    {"Norway", "maple|rat|rats|spruce"},
    {"Norwegian", "wood"},
    {"Oslo", "accord|accords|agreement|agreements|peace accord|peace accords"},
    {"Ottawa", "convention|treaty"},
    {"Oxford", "comma"},
    {"Paisley", "pattern"},
    {"Panama", "hat|hats|leak|leaks|papers"},
    {"Paris", "accord|accords|agreement|climate accord|climate agreement|peace accords"},
    {"Peking", "duck"},
    {"Persian", "carpet|carpets|cat|cats|kitten|rug|rugs"},
    {"Polish", "remover|sausage|sausages"},
    {"Portuguese", "man-of-war|man o' war|water dog|water dogs"},
    {"Prussian", "blue"},
    {"Rift Valley", "fever"},
    {"Roman", "numeral|numerals|candle|candles|nose"},
    {"Rome", "statute|treaty"},
    {"Russian", "doll|dolls|dressing|roulette|salad"},
    {"Saxon", "chapel|church|churches|tower"},
    {"Scots", "pine|pines"},
    {"Scottish", "terrier|terriers"},
    {"Shetland", "ponies|pony|sheepdog|sheepdogs"},
    {"Siamese", "cat|cats|twin|twins"},
    {"Siberian", "huskies|husky"},
    {"Sichuan", "pepper|peppercorns"},
    {"Singapore", "sling"},
    {"Somali", "cat"},
    {"Spanish", "flu|fly|guitar|influenza|moss|omelette|omelettes|onion|onions|river"},
    {"Stockholm", "convention|syndrome"},
    {"Swedish", "massage"},
    {"Swiss", "army knife|army knives|chard|cheese|roll|rolls"},
    {"Tasmanian", "devil|devils"},
    {"Texas", "hold 'em|hold'em|longhorn cattle"},
    {"Tibetan", "mastiff|mastiffs|terrier|terriers"},
    {"Turkey",
     "breast|burger|burgers|dinner|dinners|farm|farms|hunt|hunting|sandwich|sandwiches|shoot|"
     "trot|vulture|vultures"},
    {"Turkish", "bath|baths|carpet|carpets|coffee|delight|towel|towels"},
    {"Venetian", "blind|blinds"},
    {"Vienna", "convention|sausage|sausages"},
    {"Warsaw", "pact"},
    {"Washington", "consensus"},
    {"Welsh", "corgi|corgis|dresser|dressers|rabbit|rarebit|terrier"},
    {"West Nile", "fever|virus|virus disease"},
    {"Winchester",
     "carbine|carbines|repeater|repeaters|repeating rifle|repeating rifles|rifle|rifles|shotgun|"
     "shotguns"},
    {"Windward", "islands"},
    {"Yorkshire", "pudding|puddings|terrier|terriers"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kThingRows, {}, &ThingRow::adjective));
constexpr std::size_t kMostThings = 768;

PhraseRows make_things() {
  PhraseRows rows(kMostThings);
  for (const auto& [adjective, things] : kThingRows) {
    for (std::size_t at = 0; at <= things.size();) {
      const std::size_t end = std::min(things.find('|', at), things.size());
      rows.add(std::string(adjective).append(" ").append(things.substr(at, end - at)));
      at = end + 1;
    }
  }
  return rows;
}

}  // namespace

const PhraseRows& things_of_no_country() {
  static const PhraseRows things = make_things();
  return things;
}

std::size_t thing_of_no_country(std::span<const Unit> units, std::size_t i) {
  return things_of_no_country().find(units, i).units;
}

}  // namespace dateline
