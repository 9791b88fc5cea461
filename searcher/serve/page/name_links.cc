#include "searcher/serve/page/name_links.h"

#include <algorithm>

#include "common/archive/mentions.h"
#include "common/article/country.h"
#include "searcher/serve/page/html.h"

namespace dateline {
namespace {

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

std::vector<NamePlace> name_places(const FoundArticle& article) {
  std::vector<NamePlace> places;
  for (const ArticleMention& mention : article.mentions) {
    const auto field = facet_of(mention.type);
    if (mention.in_title || !field) continue;
    places.push_back({mention.begin, mention.end, *field, mention.name, mention.resolved});
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
            name_href(place.field, place.value) + "\"" +
            std::string(place.resolved ? kResolvedTitle : "") + ">" +
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
