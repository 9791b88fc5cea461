#include "tests/support/random_archive.h"

#include <string_view>

#include "tests/support/random_words.h"

namespace dateline {

ArticleStyle random_style(Random& random) {
  ArticleStyle style;
  style.ids = random.chance(50) ? 30 : 400;
  style.most_paragraphs = random.between(1, 3);
  style.most_sentences = random.between(1, 4);
  style.most_words = random.between(3, 10);
  style.rare_words = random.chance(30) ? 20 : 0;
  style.several_languages = random.chance(70);
  style.first_year = random.chance(15) ? 1880 : random.between(2022, 2025);
  return style;
}

Article RandomArticles::next() {
  Article article = next_distinct();
  article.id = "a" + std::to_string(random_.below(style_.ids));
  return article;
}

Article RandomArticles::next_distinct() {
  Article article;
  if (made_ > 0 && random_.chance(10)) {
    article = before_;
    if (random_.chance(50)) article.date = date();
  } else {
    if (random_.chance(85)) article.title = sentence(5);
    if (random_.chance(95) || article.title.empty()) article.body = body();
    article.date = date();
    if (style_.several_languages) article.language = value(Field::kLanguage, 70);
    article.source = value(Field::kSource, 80);
    article.author = value(Field::kAuthor, 50);
    article.section = value(Field::kSection, 60);
    article.people = values(Field::kPerson, 3);
    article.organisations = values(Field::kOrganisation, 2);
    article.places = values(Field::kPlace, 2);
    article.countries = values(Field::kCountry, 2);
    before_ = article;
  }
  article.id = "a" + std::to_string(made_++);
  return article;
}

std::string RandomArticles::word() {
  if (!random_.chance(style_.rare_words)) return std::string(random_.pick_early(vocabulary()));
  constexpr std::string_view kConsonants = "bcdfghjklmnprtvz";
  constexpr std::string_view kVowels = "aeiou";
  std::string rare;
  for (int i = 0; i < 4; ++i) {
    rare += random_.pick(kConsonants);
    rare += random_.pick(kVowels);
  }
  return rare;
}

std::string RandomArticles::sentence(int most_words) {
  std::string text;
  for (int left = random_.between(1, most_words); left > 0; --left) {
    if (!text.empty()) text += random_.chance(5) ? ", " : random_.chance(2) ? "-" : " ";
    text += word();
  }
  return text;
}

std::string RandomArticles::body() {
  constexpr std::string_view kEnds[] = {". The ", "! Harbour ", "? ", ".\n", "。", "; "};
  std::string text;
  for (int left = random_.between(1, style_.most_paragraphs); left > 0; --left) {
    if (!text.empty()) text += ".\n\n";
    for (int more = random_.between(1, style_.most_sentences); more > 0; --more) {
      text += sentence(style_.most_words);
      if (more > 1) text += kEnds[random_.below(std::size(kEnds))];
    }
  }
  return text;
}

PartialDate RandomArticles::date() {
  PartialDate date;
  if (random_.chance(15)) return date;
  date.year = static_cast<std::int16_t>(random_.between(style_.first_year, 2025));
  if (random_.chance(10)) return date;
  date.month = static_cast<std::int8_t>(random_.between(1, 12));
  if (random_.chance(15)) return date;
  date.day = static_cast<std::int8_t>(random_.chance(80) ? random_.between(1, 28) : 28);
  if (random_.chance(30)) date.second = random_.between(0, 3) * 21600;
  return date;
}

std::vector<std::string> RandomArticles::values(Field facet, int most) {
  std::vector<std::string> values;
  for (int left = random_.between(0, most); left > 0; --left) {
    values.emplace_back(random_.pick_early(facet_values(facet)));
  }
  return values;
}

std::string RandomArticles::value(Field facet, int percent) {
  return random_.chance(percent) ? std::string(random_.pick_early(facet_values(facet)))
                                 : std::string();
}

}  // namespace dateline
