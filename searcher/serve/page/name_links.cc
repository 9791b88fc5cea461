#include "searcher/serve/page/name_links.h"

#include <algorithm>

#include "common/article/country.h"
#include "common/text/char_class.h"
#include "searcher/serve/page/html.h"

namespace dateline {
namespace {

// Whether a word ends before or begins at this place, so that a name there is whole.
bool is_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  const CharClass* table = char_class_table();
  return !continues_word(classify_at(table, text, before).cls) ||
         !continues_word(classify_at(table, text, at).cls);
}

void find_name(std::string_view body, Field field, const std::string& name,
               std::vector<NamePlace>& places) {
  for (std::size_t at = body.find(name); at != std::string_view::npos; at = body.find(name, at + name.size())) {
    if (!is_edge(body, at) || !is_edge(body, at + name.size())) continue;
    places.push_back({at, at + name.size(), field, name});
  }
}

std::string name_list(const char* heading, Field field, const std::vector<std::string>& names) {
  if (names.empty()) return "";
  std::string html = "<section><h2>" + std::string(heading) + "</h2><ul>";
  for (const std::string& name : names) {
    const std::string label = field == Field::kCountry ? country_name(name) : name;
    const std::string href = field == Field::kPerson ? person_href(name) : name_href(field, name);
    html += "<li><a href=\"" + href + "\">" + html_name(label) + "</a></li>";
  }
  return html + "</ul></section>";
}

}  // namespace

std::string name_href(Field field, const std::string& value) {
  return "/?" + std::string(field_info(field).name) + "=" + url_part("=" + value);
}

std::string person_href(const std::string& name) { return "/people/" + url_part(name); }

std::vector<NamePlace> name_places(const Article& article) {
  std::vector<NamePlace> all;
  const std::pair<Field, const std::vector<std::string>*> lists[] = {
      {Field::kPerson, &article.people},
      {Field::kOrganisation, &article.organisations},
      {Field::kPlace, &article.places}};
  for (const auto& [field, names] : lists) {
    for (const std::string& name : *names) {
      if (!name.empty()) find_name(article.body, field, name, all);
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const NamePlace& a, const NamePlace& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<NamePlace> places;
  for (NamePlace& place : all) {
    if (places.empty() || place.begin >= places.back().end) places.push_back(std::move(place));
  }
  return places;
}

std::string body_html(std::string_view body, const std::vector<NamePlace>& places) {
  std::string html = "<p dir=\"auto\">";
  auto add_text = [&](std::string_view text) {
    while (true) {
      const std::size_t end = text.find("\n\n");
      html += html_text(text.substr(0, end));
      if (end == std::string_view::npos) return;
      html += "</p>\n<p dir=\"auto\">";
      text.remove_prefix(std::min(text.find_first_not_of('\n', end), text.size()));
    }
  };
  std::size_t at = 0;
  for (const NamePlace& place : places) {
    add_text(body.substr(at, place.begin - at));
    html += "<a class=\"" + std::string(field_info(place.field).name) + "\" href=\"" +
            name_href(place.field, place.value) + "\">" +
            html_text(body.substr(place.begin, place.end - place.begin)) + "</a>";
    at = place.end;
  }
  add_text(body.substr(at));
  return html + "</p>";
}

std::string names_beside(const Article& article) {
  return name_list("Persons", Field::kPerson, article.people) +
         name_list("Organisations", Field::kOrganisation, article.organisations) +
         name_list("Countries", Field::kCountry, article.countries) +
         name_list("Places", Field::kPlace, article.places);
}

}  // namespace dateline
