#include "indexer/analyse/entities/forename_gender.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

bool is_mans_forename(std::string_view name) {
  static const WordSet names = {
      "aaron", "abdul", "abraham", "adam", "adolf", "ahmad", "ahmed", "alan", "albert", "alberto",
      "alejandro", "aleksandr", "alessandro", "alexander", "alfred", "ali", "allan", "allen",
      "alphonse", "andre", "andreas", "andrew", "andrey", "angelo", "anthony", "antonio",
      "arnold", "arthur", "august", "augustus", "barack", "barry", "benedict", "benjamin",
      "bernard", "bertrand", "bill", "bob", "boris", "brian", "bruce", "calvin", "carl", "carlos",
      "cecil", "cesar", "charles", "charlie", "chester", "chris", "christoph", "christopher",
      "clarence", "claude", "clifford", "colin", "craig", "cyril", "daniel", "dave", "david",
      "dean", "dennis", "diego", "dimitri", "dmitry", "don", "donald", "douglas", "dwight",
      "earl", "ed", "eddie", "edgar", "edmund", "eduardo", "edward", "edwin", "elmer", "emil",
      "emilio", "enrique", "eric", "erich", "ernest", "ernst", "eugene", "felix", "fernando",
      "floyd", "francesco", "francisco", "francois", "frank", "franklin", "franz", "fred",
      "frederick", "friedrich", "fritz", "gary", "gavin", "geoffrey", "george", "gerald",
      "gerard", "gerhard", "gilbert", "giovanni", "giuseppe", "glenn", "gordon", "graham",
      "grant", "greg", "gregory", "guillaume", "gustav", "guy", "hans", "harold", "harry",
      "harvey", "hassan", "heinrich", "helmut", "henri", "henry", "herbert", "herman", "hermann",
      "homer", "horace", "howard", "hubert", "hugh", "hugo", "hussein", "ian", "ibrahim", "igor",
      "ivan", "jack", "jacob", "jacques", "jaime", "jake", "jakob", "james", "jan", "jason",
      "javier", "jean-claude", "jeff", "jeffrey", "jeremy", "jerome", "jerry", "jim", "jimmy",
      "joe", "joel", "johann", "johannes", "john", "johnny", "jon", "jonathan", "jorge", "jose",
      "josef", "joseph", "joshua", "juan", "julius", "justin", "karl", "keith", "ken", "kenneth",
      "kevin", "klaus", "konstantin", "kurt", "larry", "lars", "lawrence", "leo", "leon",
      "leonard", "leonid", "leopold", "leroy", "lester", "lewis", "lloyd", "louis", "luc",
      "ludwig", "luigi", "luis", "luke", "luther", "mahmoud", "malcolm", "manuel", "marc",
      "marcel", "marco", "marcus", "mario", "mark", "martin", "marvin", "matthew", "maurice",
      "max", "maximilian", "michael", "michel", "miguel", "mike", "mikhail", "milton", "mitchell",
      "mohamed", "mohammad", "mohammed", "morris", "moses", "muhammad", "mustafa", "nathan",
      "nathaniel", "ned", "neil", "nelson", "nicholas", "nicolas", "nigel", "nikita", "nikolai",
      "noah", "norman", "oleg", "oliver", "omar", "oscar", "oswald", "otto", "owen", "pablo",
      "paolo", "patrick", "paul", "pedro", "percy", "peter", "phil", "philip", "philippe",
      "pierre", "rafael", "ralph", "ramon", "randolph", "raul", "ray", "raymond", "reginald",
      "rene", "ricardo", "richard", "robert", "roberto", "rodney", "roger", "roland", "rolf",
      "ronald", "ross", "roy", "rudolf", "rupert", "russell", "salvador", "sam", "samuel",
      "scott", "sean", "sebastian", "sergei", "sergey", "sergio", "seth", "sidney", "simon",
      "stanley", "stefan", "stephen", "steve", "steven", "stuart", "ted", "terence", "theodor",
      "theodore", "thomas", "tim", "timothy", "toby", "todd", "tom", "tommy", "tony", "trevor",
      "ulrich", "umberto", "vernon", "victor", "viktor", "vincent", "vincenzo", "vladimir",
      "walter", "warren", "wayne", "wilbur", "wilfred", "wilhelm", "will", "willard", "william",
      "willie", "winston", "wolfgang", "woodrow", "yitzhak", "yuri", "yusuf", "zachary"};
  return names.has(hash_folded(name));
}

}  // namespace dateline
