module guidepress

go 1.26
