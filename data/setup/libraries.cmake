# The libraries of Dateline's programs, for the build and for the fuzz targets' own:
# dateline_libraries, to be linked with. Their packages: debian-packages.txt.
find_package(Threads REQUIRED)
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(roaring REQUIRED)
find_package(RapidJSON REQUIRED)  # headers alone, which lie where all do
find_package(PkgConfig REQUIRED)
pkg_check_modules(DEPS REQUIRED IMPORTED_TARGET
  xapian-core libzstd simdjson icu-uc icu-i18n libarchive libxxhash)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)  # the server's
set(dateline_libraries PkgConfig::DEPS roaring::roaring fmt::fmt nlohmann_json::nlohmann_json
  Boost::program_options Threads::Threads)
