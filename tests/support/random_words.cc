#include "tests/support/random_words.h"

#include <map>

namespace dateline {

// clang-format off
const std::vector<std::string_view>& vocabulary() {
  static const std::vector<std::string_view> kWords = {
      "the", "of", "talks", "strike", "and", "harbour", "talk", "US", "president", "us", "strikes",
      "in", "Talks", "negotiation", "city", "talked", "negotiations", "Harbour", "price", "prices",
      "président", "President", "striking", "negotiate", "Strike", "cities", "NATO", "nation",
      "nations", "TALKS", "café", "cafe", "Cafés", "U.S.", "Nato", "who", "WHO", "W.H.O.",
      "negotiating", "Négociation", "négociations", "l'accord", "accords", "accord", "d'État",
      "état", "etat", "National", "national", "nationale", "presidents", "president's", "1,000",
      "1000", "3.5", "3,5", "2025", "1.000,5", "5m", "Al-Qaeda", "al Qaeda", "O'Brien", "OBrien",
      "o’brien", "Zelensky's", "Zelensky", "naïve", "naive", "IT", "it", "It", "AIDS", "aids",
      "aid", "N.A.T.O.", "Straße", "Strasse", "STRASSE", "Straßen", "Bürger", "Burger", "Bürgers",
      "Häuser", "Haus", "北京", "北京市", "東京都", "京", "習近平", "平和", "東京", "kyïv", "Kyiv",
      "Київ", "київ", "Москва", "Москве", "or", "not", "x-ray", "e.g.", "don't",
      "news\u00ADpaper", "newspaper", "newspapers", "mid-2025", "Ωmega", "ωmega", "Œuvre",
      "oeuvre"};
  return kWords;
}

const std::vector<std::string_view>& facet_values(Field facet) {
  static const std::map<Field, std::vector<std::string_view>> kValues = {
      {Field::kPerson,
       {"Amina Diallo", "Ivan Petrov", "amina diallo", "Amina Petrov", "Petrov", "Diallo Amina",
        "José García", "Jose Garcia", "Jean-Luc O'Brien", "Luc Jean", "習近平",
        "Ivan Diallo Petrov", "Luc Petrov", "Jean Nagy"}},
      {Field::kOrganisation,
       {"NATO", "Harbour Union", "Union of Harbours", "N.A.T.O.", "World Bank",
        "Bank of the World", "Union", "Nato", "Central Bank"}},
      {Field::kPlace, {"Geneva", "New York", "York", "Genève", "geneva", "Nueva York", "東京"}},
      {Field::kCountry, {"UA", "FR", "US", "DE", "SU", "JP"}},
      {Field::kSource, {"Harbour Gazette", "The Gazette", "Harbour News", "harbour gazette", "AP"}},
      {Field::kSection, {"sport", "World", "world", "World news", "Letters to the Editor"}},
      {Field::kAuthor, {"N. Okafor", "Ngozi Okafor", "okafor", "Éva Nagy", "Eva Nagy"}},
      {Field::kLanguage, {"en", "fr", "de", "ja"}},
      {Field::kMentions, {"UA", "FR", "CH", "PL", "JP"}},
      {Field::kFiled, {"Geneva", "New York", "York", "Genève", "geneva", "東京"}},
      {Field::kFiledCountry, {"CH", "US", "UA", "FR"}},
      {Field::kAgency, {"Reuters", "AP", "Agence France-Presse", "reuters"}},
      {Field::kEvent, {"2024", "2025-02", "2024-05-11", "2023", "2024-12", "1945-05-08"}},
  };
  return kValues.at(facet);
}
// clang-format on

}  // namespace dateline
