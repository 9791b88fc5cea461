#include "indexer/analyse/entities/national_names.h"

namespace dateline {
namespace {

// Left out are names that clubs of several countries share (Nacional, Rangers, Tigers).
constexpr NamesOfCountry kClubs[] = {
    {"AR",
     "Albiceleste|Argentinos Juniors|Banfield|Boca Juniors|Boca?|Chacarita|Chacarita Juniors|"
     "Colon de Santa Fe|Estudiantes de La Plata|Ferro Carril Oeste|Gimnasia y Esgrima|Godoy Cruz|"
     "Huracan|Independiente?|Lanus|Newell's Old Boys|Nueva Chicago|Pumas?|Racing Club?|"
     "River Plate?|Rosario Central|San Lorenzo de Almagro|San Martin de Tucuman|Talleres|"
     "Union de Santa Fe|Velez|Velez Sarsfield"},
    {"AT", "Austria Vienna|Rapid Vienna|Rapid Wien|Sturm Graz|Wacker Innsbruck"},
    {"AU",
     "Brumbies|Carlton?|Collingwood|Essendon|Hawthorn?|Kangaroos?|Matildas|North Melbourne|"
     "Penrith Panthers|Queensland Reds|Rabbitohs|Socceroos|South Sydney|St Kilda|Waratahs|"
     "Western Force"},
    {"BE",
     "Anderlecht|Club Bruges|Club Brugge|Diables Rouges|Excelsior Mouscron|Germinal Beerschot|"
     "Lierse|Lokeren|Standard Liege|Union Saint-Gilloise"},
    {"BG", "Levski Sofia|Levski?|Litex Lovech|Ludogorets"},
    {"BO", "Jorge Wilstermann|Oriente Petrolero|The Strongest"},
    {"BR",
     "Atletico Goianiense|Atletico Mineiro|Atletico Paranaense|Botafogo|Chapecoense|Corinthians?|"
     "Coritiba|Criciuma|Cruzeiro|Figueirense|Flamengo|Fluminense|Gremio|Guarani?|Internacional|"
     "Juventude|Palmeiras|Paysandu|Ponte Preta|Portuguesa?|Santos?|Sao Caetano|Selecao?|"
     "Sport Recife|Vasco da Gama?|Vasco?"},
    {"CA",
     "Alouettes|Blue Bombers|Blue Jays?|Canadiens|Canucks?|Expos?|Maple Leafs|Oilers?|Raptors?|"
     "Stampeders?"},
    {"CD", "Leopards of Zaire|TP Mazembe|Vita Club"},
    {"CH", "FC Basel|Grasshopper?|Grasshoppers?|Neuchatel Xamax|Servette|Young Boys?"},
    {"CI", "ASEC Mimosas|Africa Sports"},
    {"CL",
     "Audax Italiano|Cobreloa|Cobresal|Colo Colo|Colo-Colo|Huachipato|O'Higgins?|Palestino|"
     "Santiago Morning|Santiago Wanderers|Union Espanola|Universidad Catolica?|"
     "Universidad de Chile"},
    {"CM", "Canon Yaounde|Coton Sport|Indomitable Lions"},
    {"CN",
     "Beijing Guoan|Changchun Yatai|Dalian Shide|Guangzhou Evergrande|Shandong Luneng|"
     "Shanghai SIPG|Shanghai Shenhua|Tianjin Teda"},
    {"CO",
     "Atletico Junior|Atletico Nacional|Deportes Tolima|Deportivo Cali|Independiente Medellin|"
     "Independiente Santa Fe|Millonarios|Once Caldas"},
    {"CR", "Alajuelense|Cartagines|Herediano|Limonense|Perez Zeledon|Saprissa|Ticos"},
    {"CY",
     "APOEL|APOEL Nicosia|Anorthosis|Anorthosis Famagusta|Apollon Limassol|Omonia|Omonia Nicosia"},
    {"CZ",
     "Banik Ostrava|Bohemians Prague|Slavia Prague|Slovan Liberec|Sparta Prague|Viktoria Plzen"},
    {"DE",
     "Alba Berlin|Alemannia Aachen|Arminia Bielefeld|Bayer Leverkusen|Bayern|Bayern Munich|"
     "Borussia Dortmund|Borussia Moenchengladbach|Borussia Monchengladbach|Brose Baskets|"
     "Eintracht Braunschweig|Eintracht Frankfurt|Energie Cottbus|Fortuna Duesseldorf|"
     "Fortuna Dusseldorf|Greuther Fuerth|Hansa Rostock|Hertha|Hertha BSC|Hertha Berlin|"
     "Hoffenheim|Holstein Kiel|Kickers Offenbach|RB Leipzig|Schalke|Schalke 04|"
     "Schalke 04 Gelsenkirchen|St Pauli|Turbine Potsdam|VfB Stuttgart|VfL Bochum|VfL Wolfsburg|"
     "Werder|Werder Bremen"},
    {"DK", "AaB|Brondby|FC Copenhagen|FC Midtjylland|FC Nordsjaelland|Midtjylland|Nordsjaelland"},
    {"DZ", "Entente Setif|JS Kabylie|MC Alger|USM Alger"},
    {"EC",
     "Barcelona Guayaquil|Deportivo Quito|Emelec|Independiente del Valle|LDU Quito|Liga de Quito"},
    {"EG", "Al Ahly|Al-Ahly|Ismaily|Pharaohs?|Zamalek"},
    {"ES",
     "Athletic Bilbao|Athletic Club|Atletico Madrid|Barca?|Baskonia|Celta Vigo|Celta de Vigo|"
     "Deportivo Alaves|Deportivo Coruna|Deportivo La Coruna|Espanyol|Estudiantes Madrid|"
     "FC Barcelona|Joventut Badalona|La Roja?|Osasuna|Racing Santander|Rayo Vallecano|Real Betis|"
     "Real Madrid|Real Mallorca|Real Sociedad|Real Valladolid|Real Zaragoza|Sporting Gijon|"
     "Tau Ceramica|UD Las Palmas|Unicaja Malaga|Villarreal"},
    {"FI", "HJK|HJK Helsinki|Haka Valkeakoski"},
    {"FR",
     "ASVEL|Aviron Bayonnais|Biarritz Olympique|Castres Olympique|Clermont Auvergne|Girondins|"
     "Girondins Bordeaux|Girondins de Bordeaux|Les Bleus|Olympique Lyon|Olympique Lyonnais|"
     "Olympique Marseille|Olympique de Marseille|PSG|Paris Saint-Germain|Paris St Germain|"
     "Paris St-Germain|Pau-Orthez|Racing 92|Racing Metro|Saint-Etienne|Sochaux|St Etienne|"
     "St-Etienne|Stade Francais|Stade Rennais|Stade Toulousain|Stade Toulousain Rugby|"
     "Union Bordeaux-Begles"},
    {"GB",
     "Accrington Stanley|Arsenal?|Aston Villa|Blackburn Rovers|Celtic?|Charlton Athletic|Chelsea|"
     "Cliftonville|Crusaders FC|Crystal Palace|Ebbw Vale|Everton?|Fulham?|Glasgow Warriors|"
     "Glentoran|Harlequins|Heart of Midlothian|Hearts?|Hibernian|Hibs|Hull Kingston Rovers|"
     "Inverness Caledonian Thistle|Leicester Tigers|Leyton Orient|Linfield?|Llanelli Scarlets|"
     "Man City|Man United|Man Utd|Millwall|Motherwell|Nottingham Forest|Ospreys?|Partick Thistle|"
     "Port Vale|Preston North End|QPR|Queen of the South|Queens Park Rangers|Raith Rovers|"
     "Ross County|Saracens|Sheffield Wednesday|St Johnstone|St Mirren|Tottenham Hotspur|"
     "Tottenham?|Wasps?|West Brom|West Bromwich|West Bromwich Albion|West Ham|West Ham United|"
     "Wolverhampton Wanderers"},
    {"GH", "Asante Kotoko|Ashanti Gold|Black Stars|Hearts of Oak"},
    {"GR",
     "AEK|AEK Athens|Aris Salonika|Aris Thessaloniki|Asteras Tripolis|Iraklis|Olympiacos|"
     "Olympiakos|PAOK|PAOK Salonika|Panathinaikos|Panionios|Xanthi?"},
    {"GT", "Comunicaciones"},
    {"HN", "Motagua"},
    {"HR", "Cibona|Cibona Zagreb|Dinamo Zagreb|Hajduk|Hajduk Split|NK Zagreb"},
    {"HU", "Debreceni VSC|Ferencvaros|Honved|Kispest Honved|MTK|MTK Budapest|Ujpest|Videoton"},
    {"ID", "Persib|Persib Bandung|Persija|Persija Jakarta"},
    {"IE",
     "Bohemians?|Connacht|Cork City|Leinster|Munster?|Shamrock Rovers|Shelbourne?|"
     "St Patrick's Athletic"},
    {"IL",
     "Beitar Jerusalem|Hapoel|Hapoel Haifa|Hapoel Jerusalem|Hapoel Tel Aviv|Maccabi Haifa|"
     "Maccabi Tel Aviv|Maccabi?"},
    {"IN",
     "Churchill Brothers|East Bengal|Kings XI Punjab|Mohammedan Sporting?|Mohun Bagan|"
     "Rajasthan Royals"},
    {"IR", "Esteghlal|Persepolis|Sepahan"},
    {"IT",
     "AC Milan|AS Roma|Atalanta|Azzurri|Benetton Treviso|Chievo|Fiorentina|Fortitudo Bologna|"
     "Hellas Verona|Inter Milan|Inter?|Internazionale|Juve|Juventus|Kinder Bologna|Lazio|"
     "Montepaschi Siena|Napoli|Olimpia Milano|Roma?|Sampdoria|Sassuolo|Scavolini|Spezia?|"
     "Squadra Azzurra|Stefanel Milan|Teamsystem Bologna|Torino|Udinese|Virtus Bologna"},
    {"JP",
     "Albirex Niigata|Blue Samurai|Cerezo Osaka|Chunichi Dragons|Consadole Sapporo|Gamba Osaka|"
     "Hanshin Tigers|JEF United|JEF United Chiba|Jubilo Iwata|Kashima Antlers|Kashiwa Reysol|"
     "Kawasaki Frontale|Nadeshiko|Nadeshiko Japan|Nagoya Grampus|Nagoya Grampus Eight|"
     "Nippon Ham Fighters|Omiya Ardija|Sagan Tosu|Samurai Blue|Samurai Japan|Sanfrecce Hiroshima|"
     "Seibu Lions|Shimizu S-Pulse|Shonan Bellmare|Softbank Hawks|Urawa Red Diamonds|Urawa Reds|"
     "Ventforet Kofu|Verdy Kawasaki|Vissel Kobe|Yakult Swallows|Yokohama F Marinos|"
     "Yokohama F. Marinos|Yomiuri Giants"},
    {"KE", "AFC Leopards|Gor Mahia|Harambee Stars|Tusker FC"},
    {"KR",
     "FC Seoul|Jeonbuk|Jeonbuk Hyundai|Jeonbuk Hyundai Motors|Jeonbuk Motors|LG Twins|"
     "Lotte Giants|Pohang Steelers|Samsung Lions|Seongnam Ilhwa|Suwon Bluewings|Suwon Samsung|"
     "Suwon Samsung Bluewings|Taeguk Warriors|Ulsan Hyundai"},
    {"LT", "Lietuvos Rytas|Zalgiris|Zalgiris Kaunas"},
    {"LV", "Skonto|Skonto Riga|Ventspils"},
    {"MA", "Atlas Lions|FAR Rabat|Raja Casablanca|Wydad|Wydad Casablanca"},
    {"MD", "Sheriff Tiraspol|Zimbru Chisinau"},
    {"MX",
     "Atlante|Chivas?|Club America|Cruz Azul|El Tri|Jaguares de Chiapas|Monarcas Morelia|Necaxa|"
     "Pumas UNAM|Santos Laguna|Tigres UANL"},
    {"MY", "Harimau Malaya|Johor Darul Ta'zim|Johor Darul Takzim"},
    {"NG", "Enugu Rangers|Enyimba|Kano Pillars|Shooting Stars|Super Eagles|Super Falcons"},
    {"NL",
     "ADO Den Haag|AZ Alkmaar|Ajax Amsterdam|Ajax?|FC Groningen|FC Twente|FC Utrecht|Feyenoord|"
     "Feyenoord Rotterdam|Fortuna Sittard|Go Ahead Eagles|Heerenveen|NAC Breda|NEC Nijmegen|"
     "Oranje|PSV|PSV Eindhoven|Roda JC|Sparta Rotterdam|Twente Enschede|Vitesse Arnhem|Willem II"},
    {"NO", "Brann|Lillestrom|Rosenborg|Rosenborg Trondheim|Stabaek|Valerenga|Viking Stavanger"},
    {"NZ", "All Whites|Black Caps|Black Ferns|Silver Ferns|Tall Blacks"},
    {"PE", "Alianza Lima|Sporting Cristal|Universitario de Deportes"},
    {"PH", "Azkals|Barangay Ginebra|Gilas Pilipinas"},
    {"PL",
     "Amica Wronki|GKS Katowice|Gornik Zabrze|Lech Poznan|Legia|Legia Warsaw|Polonia Warsaw|"
     "Widzew Lodz|Wisla Krakow|Zaglebie Lubin"},
    {"PT",
     "Academica Coimbra|Belenenses|Benfica|Boavista|FC Porto|Maritimo|Pacos de Ferreira|"
     "Sporting Braga|Sporting CP?|Sporting Lisbon|Vitoria Guimaraes|Vitoria Setubal"},
    {"PY", "12 de Octubre|Cerro Porteno|Club Guarani|Club Libertad|Olimpia?|Sportivo Luqueno"},
    {"RO",
     "CFR Cluj|Dinamo Bucharest|Otelul Galati|Rapid Bucharest|Steaua|Steaua Bucharest|"
     "Universitatea Cluj|Universitatea Craiova|Vaslui"},
    {"RS", "Crvena Zvezda|FK Vojvodina|Partizan|Partizan Belgrade|Red Star Belgrade"},
    {"RU",
     "Amkar Perm|Anzhi|Anzhi Makhachkala|CSKA Moscow|Dinamo Moscow|Dynamo Moscow|Krylya Sovetov|"
     "Lokomotiv Moscow|Rubin Kazan|Spartak Moscow|Torpedo Moscow|Zenit St Petersburg|"
     "Zenit St. Petersburg|Zenit?"},
    {"SA", "Al Hilal?|Al Nassr|Al Shabab?|Al-Hilal?|Al-Nassr"},
    {"SE",
     "AIK|AIK Solna|AIK Stockholm|BK Hacken|Djurgarden|Frolunda|Hammarby|IFK Goteborg|"
     "IFK Gothenburg|IFK Norrkoping|Malmo FF|Orgryte|Rosengard|Tre Kronor"},
    {"SI", "NK Maribor|Olimpija|Olimpija Ljubljana|Union Olimpija"},
    {"SK", "Artmedia Petrzalka|Slovan Bratislava|Spartak Trnava"},
    {"SN", "Lions of Teranga|Teranga Lions"},
    {"TH", "Buriram United|Muangthong United"},
    {"TN", "Club Africain|Esperance Tunis|Etoile Sahel|Etoile du Sahel|Sfaxien"},
    {"TR",
     "Anadolu Efes|Basaksehir|Besiktas|Bursaspor|Efes Pilsen|Fenerbahce|Fenerbahce Ulker|"
     "Galatasaray|Genclerbirligi|Istanbul Basaksehir|Trabzonspor"},
    {"TT", "Soca Warriors|W Connection"},
    {"TZ", "Simba SC|Taifa Stars|Yanga|Young Africans"},
    {"UA",
     "Chornomorets Odessa|Dynamo Kiev|Dynamo Kyiv|Karpaty Lviv|Metalist Kharkiv|Shakhtar|"
     "Shakhtar Donetsk|Vorskla Poltava|Zorya Luhansk"},
    {"UG", "SC Villa|Uganda Cranes"},
    {"US",
     "49ers|76ers|Astros|Bengals?|Buccaneers?|Buckeyes|Celtics|Clippers?|Cornhuskers|Cubs?|"
     "D.C. United|DC United|Diamondbacks|Dodgers|Harlem Globetrotters|Hoosiers?|Knicks|"
     "L.A. Lakers|LA Clippers|LA Galaxy|LA Lakers|Lakers|Longhorns|Mavericks?|Mets|Nittany Lions|"
     "Orioles|Packers|Phillies|Red Sox|Redskins|Seahawks|Sooners|Steelers?|Timberwolves|"
     "Trail Blazers|USC Trojans|White Sox|Yankees"},
    {"UY",
     "Bella Vista?|Charruas|Danubio|Defensor Sporting|La Celeste|Montevideo Wanderers|Penarol|"
     "Plaza Colonia|Villa Espanola"},
    {"UZ", "Bunyodkor|Pakhtakor|Pakhtakor Tashkent"},
    {"VE", "Caracas FC|Deportivo Tachira|Vinotinto"},
    {"ZA",
     "Amabokoboko|Bafana Bafana|Banyana Banyana|Kaizer Chiefs|Mamelodi Sundowns|Moroka Swallows|"
     "Orlando Pirates|Proteas?|SuperSport United|Western Stormers"},
    {"ZM", "Chipolopolo|Nkana|ZESCO United|Zanaco"},
    {"ZW", "CAPS United|Dynamos Harare|Highlanders Bulawayo"},
};

constexpr NamesOfCountry kLeagues[] = {
    {"AU", "AFL?|NRL|Sheffield Shield"},
    {"BE", "Jupiler League|Jupiler Pro League"},
    {"BR", "Brasileirao|Brasileiro|Campeonato Brasileiro|Copa do Brasil"},
    {"CA", "Grey Cup|Queen's Plate"},
    {"CN", "CFA Cup"},
    {"DE", "2. Bundesliga|Bundesliga?|DFB Cup|DFB-Pokal|Frauen-Bundesliga|Zweite Bundesliga"},
    {"DK", "Superliga?|Superligaen"},
    {"ES", "Copa del Rey|King's Cup?|La Liga|Liga ACB|Primera Division?|Vuelta a Espana"},
    {"FI", "SM-liiga|Veikkausliiga"},
    {"FR",
     "Coupe de France|Ligue 1?|Ligue 2?|Prix de l'Arc de Triomphe|Roland Garros|Roland-Garros|"
     "Top 14|Tour de France"},
    {"GB",
     "Championship play-off?|EFL|Epsom Derby|FA Cup?|FA Premier League|FA Trophy?|FA Vase?|"
     "FA Women's Super League|Grand National?|NatWest Trophy|Women's Super League?|"
     "Worthington Cup"},
    {"IE", "All-Ireland|FAI Cup|League of Ireland"},
    {"IN", "Duleep Trophy|I-League|IPL|ISL?|Ranji Trophy"},
    {"IT", "Coppa Italia|Giro d'Italia|Serie A?|Serie B?"},
    {"JP", "J-League|J. League|J.League|JLPGA|NPB"},
    {"KR", "K League|K-League|KLPGA"},
    {"MX", "Liga MX"},
    {"MY", "Liga Super"},
    {"NL", "Eerste Divisie|Eredivisie|KNVB Cup"},
    {"NO", "Eliteserien|Tippeligaen"},
    {"NZ", "Ranfurly Shield"},
    {"PH", "PBA?"},
    {"PL", "Ekstraklasa"},
    {"PT", "Liga Sagres|Primeira Liga|Taca de Portugal"},
    {"RO", "Liga I"},
    {"SE", "Allsvenskan|Damallsvenskan|Elitettan|Elitserien|Superettan|Svenska Cupen"},
    {"TR", "Super Lig|Turkiye Kupasi"},
    {"US",
     "Indianapolis 500|Indy 500|Kentucky Derby|MLB|MLS|Major League Baseball|Major League Soccer|"
     "NASCAR|NBA|NCAA|NFL|NWSL|PGA Tour|Preakness|Preakness Stakes|Super Bowl|WNBA"},
    {"ZA", "ABSA Premiership|Currie Cup|MTN8|Nedbank Cup"},
};

}  // namespace

std::span<const NamesOfCountry> national_clubs() { return kClubs; }
std::span<const NamesOfCountry> national_leagues() { return kLeagues; }

}  // namespace dateline
