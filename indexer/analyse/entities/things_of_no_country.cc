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
    {"Afghan", "hound|hounds"},
    {"American", "football|footballer|footballers|eagle|eagles"},
    {"Argentine", "tango"},
    {"Belgian", "waffle|waffles|chocolate|chocolates|shepherd"},
    {"Bermuda", "grass|shorts|triangle"},
    {"Bombay", "duck|mix"},
    {"Boston", "terrier|terriers|tea party"},
    {"Brazil", "nut|nuts"},
    {"Brussels", "sprout|sprouts"},
    {"Canada", "goose|geese"},
    {"Canadian", "bacon"},
    {"Chile", "con carne|pepper|peppers"},
    {"China", "plate|plates|shop|cabinet|doll"},
    {"Chinese", "cabbage|checkers|chequers|lantern|lanterns|new year|whispers|takeaway"},
    {"Colombian", "coffee"},
    {"Cuban", "cigar|cigars|heel|heels|sandwich|sandwiches"},
    {"Danish", "blue|pastries|pastry"},
    {"Dominican",
     "convent|fathers|father|friar|friars|monastery|monk|monks|nun|nuns|order|priest|priests|"
     "priory|sister|sisters"},
    {"Dutch", "auction|barn|cap|courage|elm|oven|ovens|treat|uncle"},
    {"Egyptian", "cotton"},
    {"English",
     "breakfast|breakfast tea|bulldog|bulldogs|channel|horn|ivy|muffin|muffins|setter|setters|"
     "springer"},
    {"French",
     "bean|beans|bread|bulldog|bulldogs|braid|door|doors|dressing|fries|fry|horn|horns|kiss|"
     "loaf|manicure|onion soup|polish|poodle|press|stick|toast|window|windows"},
    {"German", "measles|shepherd|shepherds"},
    {"Great", "dane|danes"},
    {"Greek", "alphabet|cross|fire|key|mythology|salad|tragedy|yoghurt|yogurt"},
    {"Guernsey", "cow|cows|cattle|bull|bulls"},
    {"Guinea", "fowl|pig|pigs|worm"},
    {"Hong Kong", "flu"},
    {"Iceland", "poppies|poppy"},
    {"Indian", "ink|rope trick|summer|summers"},
    {"Irish", "coffee|moss|setter|setters|stew|terrier|terriers|wolfhound|wolfhounds"},
    {"Italian", "dressing|ice|ice cream"},
    {"Jamaica", "ginger|pepper"},
    {"Jamaican", "jerk"},
    {"Japanese", "encephalitis|knotweed|maple|maples|beetle|beetles"},
    {"Java", "sparrow"},
    {"Jersey", "cow|cows|cattle|bull|bulls|heifer|heifers"},
    {"Jerusalem", "artichoke|artichokes"},
    {"Labrador", "retriever|retrievers|puppy|puppies"},
    {"Maltese", "cross|falcon|terrier|terriers"},
    {"Mexican", "standoff|stand-off|wave|waves"},
    {"Norway", "maple|rat|rats|spruce"},
    {"Oxford", "comma"},
    {"Panama", "hat|hats"},
    {"Peking", "duck"},
    {"Persian", "carpet|carpets|cat|cats|kitten|rug|rugs"},
    {"Polish", "remover|sausage|sausages"},
    {"Portuguese", "man-of-war|man o' war|water dog|water dogs"},
    {"Roman", "numeral|numerals|candle|candles|nose"},
    {"Russian", "doll|dolls|dressing|roulette|salad"},
    {"Scots", "pine|pines"},
    {"Scottish", "terrier|terriers"},
    {"Spanish", "flu|fly|guitar|influenza|moss|omelette|omelettes|onion|onions"},
    {"Swedish", "massage"},
    {"Swiss", "army knife|army knives|chard|cheese|roll|rolls"},
    {"Tasmanian", "devil|devils"},
    {"Turkey",
     "breast|burger|burgers|dinner|dinners|farm|farms|hunt|hunting|sandwich|sandwiches|shoot|"
     "trot|vulture|vultures"},
    {"Turkish", "bath|baths|carpet|carpets|coffee|delight|towel|towels"},
    {"Venetian", "blind|blinds"},
    {"Welsh", "corgi|corgis|dresser|dressers|rabbit|rarebit|terrier"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kThingRows, {}, &ThingRow::adjective));
constexpr std::size_t kMostThings = 512;

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
