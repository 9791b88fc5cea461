#include "searcher/serve/page/facet_list.h"

#include <algorithm>
#include <optional>

#include "common/article/country.h"
#include "common/text/languages.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/name_links.h"

namespace dateline {
namespace {

constexpr std::size_t kOpenedValues = 200;

std::string field_name(const ShownFacet& facet) {
  return std::string(field_info(facet.field).name);
}

// A value for people: countries and languages by name.
std::string readable(Field field, const std::string& value) {
  if (field == Field::kCountry) return country_name(value);
  const StemmedLanguage* language = field == Field::kLanguage ? stemmed_language(value) : nullptr;
  return language == nullptr ? value : std::string(language->name);
}

// A filter's value, without the sign for "exactly".
std::string without_sign(const std::string& value) {
  return value.starts_with('=') ? value.substr(1) : value;
}

std::string one_value(const ShownFacet& facet, const FacetValue& value, const PageState& state) {
  const std::string name = field_name(facet);
  const std::string exact = "=" + value.value;
  const std::string label = readable(facet.field, value.value);
  // Chosen by a word of the name, from the search box's URL: that word goes.
  const bool chosen = value.selected && state.has(name);
  const PageState toggled = !chosen                  ? state.with(name, exact)
                            : state.has(name, exact) ? state.without(name, exact)
                                                     : state.without(name);
  std::string html = "<li" + std::string(chosen ? " class=\"chosen\"" : "") +
                     "><a class=\"value\" href=\"" + toggled.href() + "\"" +
                     (chosen ? " aria-current=\"true\"" : "") + ">" + html_name(label) +
                     " <span class=\"count\">" + html_number(value.count) + "</span></a>";
  if (!chosen) {
    html += "<a class=\"not\" href=\"" + state.with("not-" + name, exact).href() +
            "\" aria-label=\"Leave out " + html_text(label) + "\" title=\"Leave out\">−</a>";
  }
  return html + "</li>";
}

// That a long facet shows a part of its values, even opened.
std::string shown_of(const FacetCounts& counts) {
  if (counts.distinct <= counts.values.size()) return "";
  return "<p class=\"part\">The " + html_number(counts.values.size()) + " most frequent of " +
         html_number(counts.distinct) + "; find others above.</p>";
}

// The field to find values of a long facet by, and what leads in and out of it.
std::string facet_foot(const ShownFacet& facet, const FacetCounts& counts, const PageState& state) {
  const std::string name = field_name(facet);
  const PageState closed = state.without("list").without("find");
  if (state.value("list") == name) {
    return shown_of(counts) + "<p class=\"more\"><a href=\"" + closed.href() +
           "\">Show fewer</a></p>";
  }
  if (counts.distinct <= counts.values.size()) return "";
  return "<p class=\"more\"><a href=\"" + closed.with("list", name).href() + "\">All " +
         html_number(counts.distinct) + "</a></p>";
}

std::string find_form(const ShownFacet& facet, const PageState& state) {
  const std::string name = field_name(facet);
  if (state.value("list") != name) return "";
  const std::string id = "find-" + name;
  return "<form class=\"find\" action=\"/\" method=\"get\">" + state.hidden_fields({"find"}) +
         "<label class=\"unseen\" for=\"" + id + "\">Find a " + std::string(facet.noun) +
         "</label><input id=\"" + id + "\" name=\"find\" type=\"search\" value=\"" +
         html_text(state.value("find")) + "\" placeholder=\"Find a " + std::string(facet.noun) +
         "\" autocomplete=\"off\"><button type=\"submit\">Find</button></form>";
}

std::string one_facet(const ShownFacet& facet, const FacetCounts& counts, const PageState& state) {
  if (counts.values.empty() && state.value("list") != field_name(facet)) return "";
  const std::string id = "facet-" + field_name(facet);
  std::string html = "<section class=\"facet\" aria-labelledby=\"" + id + "\"><h2 id=\"" + id +
                     "\">" + std::string(facet.heading) + "</h2>" + find_form(facet, state);
  if (counts.values.size() > 1 && state.has(field_name(facet))) {
    html += "<p class=\"widens\">Another one widens the result: either will do.</p>";
  }
  html += "<ul>";
  for (const FacetValue& value : counts.values) html += one_value(facet, value, state);
  html += "</ul>";
  if (counts.values.empty()) html += "<p class=\"none\">None begins so.</p>";
  return html + facet_foot(facet, counts, state) + "</section>";
}

// `before`: what leads from the chip before to this one.
std::string chip(const PageState& without, const std::string& what, const std::string& value,
                 bool excluded, const std::string& before = "") {
  return "<li" + std::string(excluded ? " class=\"excluded\"" : "") + ">" + before + "<a href=\"" +
         without.href() + "\"><span class=\"what\">" + what + "</span> " + html_name(value) +
         "<span class=\"unseen\"> (remove)</span></a></li>";
}

// The field that a parameter filters by, "person" or "not-person".
std::optional<Field> filtered_field(std::string_view name) {
  const auto field = field_by_name(name.starts_with("not-") ? name.substr(4) : name);
  return field && facet_index(*field) ? field : std::nullopt;
}

// Parameters that are filters, each name once, in the order in which they were chosen.
std::vector<std::string> filtering_names(const PageState& state) {
  std::vector<std::string> names;
  for (const auto& [name, value] : state.parameters()) {
    const bool seen = std::find(names.begin(), names.end(), name) != names.end();
    if (!seen && filtered_field(name)) names.push_back(name);
  }
  return names;
}

// The chips of one filter together: one of its values is enough, or none may be there.
std::string chips_of(const std::string& filter, const PageState& state) {
  const Field field = *filtered_field(filter);
  const bool excluded = filter.starts_with("not-");
  const std::string what = (excluded ? "not " : "") + std::string(field_info(field).name);
  std::string chips;
  std::string about;
  for (const auto& [name, value] : state.parameters()) {
    if (name != filter) continue;
    const bool further = !chips.empty() && !excluded;
    chips += chip(state.without(name, value), what, readable(field, without_sign(value)), excluded,
                  further ? "<span class=\"or\">or</span> " : "");
    if (field == Field::kPerson && !excluded && value.starts_with('=')) {
      const std::string person = without_sign(value);
      about += "<li class=\"about\"><a href=\"" + person_href(person) + "\">About " +
               html_name(person) + "</a></li>";
    }
  }
  return chips + about;
}

}  // namespace

const std::vector<ShownFacet>& shown_facets() {
  static const std::vector<ShownFacet> facets = {
      {Field::kPerson, "Persons", "person", 8},
      {Field::kCountry, "Countries", "country", 8},
      {Field::kOrganisation, "Organisations", "organisation", 6},
      {Field::kPlace, "Places", "place", 6},
      {Field::kFiled, "Filed from", "place", 5},
      {Field::kSource, "Sources", "source", 6},
      {Field::kSection, "Sections", "section", 6},
      {Field::kLanguage, "Languages", "language", 4},
  };
  return facets;
}

std::vector<FacetRequest> facet_requests(const PageState& state) {
  std::vector<FacetRequest> requests;
  for (const ShownFacet& facet : shown_facets()) {
    FacetRequest request{field_name(facet), facet.values, ""};
    if (state.value("list") == request.name) {
      request.values = kOpenedValues;
      request.containing = state.value("find");
    }
    requests.push_back(std::move(request));
  }
  return requests;
}

std::string facet_list(const std::vector<FacetCounts>& facets, const PageState& state) {
  std::string html;
  for (std::size_t i = 0; i < facets.size(); ++i) {
    html += one_facet(shown_facets()[i], facets[i], state);
  }
  return html;
}

std::string chosen_filters(const PageState& state) {
  std::string items;
  for (const std::string& name : filtering_names(state)) items += chips_of(name, state);
  for (const char* side : {"from", "to"}) {
    if (state.has(side)) items += chip(state.without(side), side, state.value(side), false);
  }
  if (items.empty()) return "";
  return "<ul class=\"chosen-filters\" aria-label=\"Filters in force\">" + items +
         "<li class=\"all\"><a href=\"" + state.without_filters().href() +
         "\">Remove all</a></li></ul>";
}

}  // namespace dateline
