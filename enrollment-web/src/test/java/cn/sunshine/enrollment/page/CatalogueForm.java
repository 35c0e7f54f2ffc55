package cn.sunshine.enrollment.page;

/** A form with a field of each kind, declared in the order of the catalogue's page. */
public class CatalogueForm {

    private String name = "";
    private String idNumber = "";
    private String phone = "";
    private String code = "";

    @RealDate
    private DateParts birthday = new DateParts();

    private String route = "";
    private String township = "";
    private String remarks = "";
    private boolean declared;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public DateParts getBirthday() {
        return birthday;
    }

    public void setBirthday(DateParts birthday) {
        this.birthday = birthday;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getTownship() {
        return township;
    }

    public void setTownship(String township) {
        this.township = township;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }
}
